/* The elements and attributes of the format, by their names. Inside this module only. */
#ifndef ZONGMU_XML_NAMES_H
#define ZONGMU_XML_NAMES_H

#include "zongmu_xml.h"

#include <libxml/xmlstring.h>

/* What an element of this local name is. `attributes` are those that libxml2 gives, five pointers each: name, prefix,
   namespace, value, end. */
ZongmuXMLElement zongmu_xml_element_named(const xmlChar *name, int count, const xmlChar **attributes);

/* Puts the attributes of a field or subfield into its event: those without a prefix or with one of the namespace of the
   element, which is `uri`. */
void zongmu_xml_read_attributes(
    ZongmuXMLEvent *event, const xmlChar *name, const xmlChar *uri, int count, const xmlChar **attributes);

/* The leader that the attributes of an oai_marc element say, 24 characters; 0 where they say none. */
int zongmu_xml_leader_in_attributes(char *leader, const xmlChar *name, int count, const xmlChar **attributes);

#endif
