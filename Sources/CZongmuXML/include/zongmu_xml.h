/* MARCXML through libxml2's SAX2 push parser. Bytes go in; a list of events comes out after each push.

   No type of libxml2 shows here, so that its headers reach no Swift module (Docs/Decisions/0001). Elements are told by
   their local names, whatever the namespace: slim, marcxchange v1 and v2, dp2003 UNIMARC or none; so records are found
   inside any wrapper. Nothing is fetched, no entity but the five of XML itself is expanded, a DOCTYPE stops the parse,
   and nothing is printed. A parser belongs to one thread at a time; several may run at once. */
#ifndef ZONGMU_XML_H
#define ZONGMU_XML_H

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

#ifdef __cplusplus
extern "C" {
#endif

#define ZONGMU_XML_ENUM enum __attribute__((enum_extensibility(closed)))

/* The elements of the format, and those that oai_marc (OAI-PMH 1.1) has for them; Other is any element that is none. */
typedef ZONGMU_XML_ENUM ZongmuXMLElement : uint8_t {
  ZongmuXMLElementOther,
  ZongmuXMLElementCollection,
  ZongmuXMLElementRecord,
  ZongmuXMLElementLeader,
  ZongmuXMLElementControlField,
  ZongmuXMLElementDataField,
  ZongmuXMLElementSubfield
} ZongmuXMLElement;

typedef ZONGMU_XML_ENUM ZongmuXMLEventKind : uint8_t {
  ZongmuXMLEventKindStart,
  ZongmuXMLEventKindEnd,
  ZongmuXMLEventKindText
} ZongmuXMLEventKind;

/* Bits of ZongmuXMLEvent.oddities. */
static const uint8_t zongmu_xml_odd_tag = 1;            /* no tag, or not three ASCII characters */
static const uint8_t zongmu_xml_odd_indicators = 2;     /* ind1 or ind2 missing, or not one of Latin-1 */
static const uint8_t zongmu_xml_odd_code = 4;           /* no code, or not one of Latin-1 */
static const uint8_t zongmu_xml_further_indicators = 8; /* ind3 … ind9 of marcxchange are there */
static const uint8_t zongmu_xml_of_oai = 16;            /* a field of oai_marc: no oddity by itself */

/* What the parser met. Which elements are told: those of the format wherever they stand, and inside a record all
   others too. Which text: inside a leader, controlfield or subfield, however deep, all of it; elsewhere inside a record all but what
   is blank from tag to tag (and blanks at its beginning may be left out); outside records that which stands in no element at
   all, but for blanks and byte order marks at its beginning. */
typedef struct {
  ZongmuXMLEventKind kind;
  ZongmuXMLElement element;  /* Text: the element that it stands in. */
  uint8_t oddities;          /* Start of a field or subfield. */
  uint8_t tag[3];            /* Start of a field; `?` stands where the attribute gives no ASCII character. */
  uint8_t first;             /* Start of a datafield: first indicator, or a blank; of a subfield: its code, or `?`. */
  uint8_t second;            /* Start of a datafield: second indicator. */
  uint32_t length;           /* Text: its bytes; Start of Other: the bytes of its local name. */
  uint64_t offset;           /* Where those begin in zongmu_xml_text. */
  int64_t position;          /* Start outside a record and of a record: offset of its `<` in the input;
                                End of the same: offset of the byte after its `>`; Text in no element: an offset near it.
                                Otherwise 0. */
} ZongmuXMLEvent;

typedef ZONGMU_XML_ENUM ZongmuXMLStatus : uint8_t {
  ZongmuXMLStatusReading,
  ZongmuXMLStatusBroken,      /* not well formed */
  ZongmuXMLStatusStrayEnd,    /* an end tag of an element that began before the parser did */
  ZongmuXMLStatusDoctype,     /* a document type declaration */
  ZongmuXMLStatusTooDeep,     /* more elements inside one another than allowed */
  ZongmuXMLStatusOutOfMemory
} ZongmuXMLStatus;

typedef struct zongmu_xml_parser zongmu_xml_parser;

/* A parser of an input from an offset on, where this line is, counted from 1; or NULL when memory is short. */
zongmu_xml_parser *_Nullable zongmu_xml_create(uint32_t maximum_depth, int64_t offset, int64_t line);
void zongmu_xml_destroy(zongmu_xml_parser *parser);

/* Parses `count` more bytes of UTF-8; `is_last` says that none follow. The events of the push before are gone. Once the
   status is not Reading, further pushes do nothing. Events told before the fault remain valid.

   The input may be a document, several, or a row of elements that nothing encloses; XML declarations must have been taken
   out of it, since libxml2 sees all of it inside one element of ours. */
ZongmuXMLStatus zongmu_xml_push(zongmu_xml_parser *parser, const uint8_t *_Nullable bytes, size_t count, int is_last);

/* Whether all bytes pushed are done with, outside of records and between two elements. An element of
   which the parser need not know may then be left out of what is pushed, if `zongmu_xml_pass_by` is told how many bytes
   and line ends it has; places that are told afterwards count them. */
int zongmu_xml_is_between_elements(const zongmu_xml_parser *parser);
void zongmu_xml_pass_by(zongmu_xml_parser *parser, int64_t bytes, int64_t lines);

/* The events of the last push, and the bytes that they speak of. Both are the
   parser's, until the next push. NULL when there are none. */
const ZongmuXMLEvent *_Nullable zongmu_xml_events(const zongmu_xml_parser *parser, size_t *count);
const uint8_t *_Nullable zongmu_xml_text(const zongmu_xml_parser *parser, size_t *count);

/* How many bytes of the input are done with; the rest waits for more input. */
int64_t zongmu_xml_consumed(const zongmu_xml_parser *parser);

/* The first fault: its line counted from 1, the offset in the input where it was noticed, libxml2's words in UTF-8
   without a line end (empty when the status says it all), and whether it is that the input has ended. */
int zongmu_xml_is_ending(const zongmu_xml_parser *parser);
int64_t zongmu_xml_error_line(const zongmu_xml_parser *parser);
int64_t zongmu_xml_error_position(const zongmu_xml_parser *parser);
const char *zongmu_xml_error_message(const zongmu_xml_parser *parser);

#ifdef __cplusplus
}
#endif

#pragma clang assume_nonnull end

#endif
