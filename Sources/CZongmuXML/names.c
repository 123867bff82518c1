#include "names.h"

#include <string.h>

/* oai_marc, the form of OAI-PMH 1.1 that Aleph still gives (http://www.openarchives.org/OAI/1.1/oai_marc.xsd):

       <oai_marc status="n" type="a" level="m"> <fixfield id="001">"1"</fixfield>
         <varfield id="200" i1="1" i2=" "> <subfield label="a">…

   Its elements are those of MARCXML under other names. Aleph has the leader in a fixfield LDR instead. */
static const char oai_record[] = "oai_marc", oai_control_field[] = "fixfield", oai_data_field[] = "varfield";

/* The value of an attribute, or NULL; `length` is that of the value. */
static const xmlChar *value_of(const char *wanted, int count, const xmlChar **attributes, size_t *length) {
  for (int index = 0; index < count; index++, attributes += 5) {
    if (attributes[1] != NULL || strcmp((const char *)attributes[0], wanted) != 0) continue;
    *length = (size_t)(attributes[4] - attributes[3]);
    return attributes[3];
  }
  return NULL;
}

static int is_leader_field(int count, const xmlChar **attributes) {
  size_t length = 0;
  const xmlChar *id = value_of("id", count, attributes, &length);
  return id != NULL && length == 3 && memcmp(id, "LDR", 3) == 0;
}

ZongmuXMLElement zongmu_xml_element_named(const xmlChar *name, int count, const xmlChar **attributes) {
  const char *text = (const char *)name;
  switch (text[0]) {
    case 's': return strcmp(text, "subfield") == 0 ? ZongmuXMLElementSubfield : ZongmuXMLElementOther;
    case 'd': return strcmp(text, "datafield") == 0 ? ZongmuXMLElementDataField : ZongmuXMLElementOther;
    case 'l': return strcmp(text, "leader") == 0 ? ZongmuXMLElementLeader : ZongmuXMLElementOther;
    case 'r': return strcmp(text, "record") == 0 ? ZongmuXMLElementRecord : ZongmuXMLElementOther;
    case 'c':
      if (strcmp(text, "controlfield") == 0) return ZongmuXMLElementControlField;
      return strcmp(text, "collection") == 0 ? ZongmuXMLElementCollection : ZongmuXMLElementOther;
    case 'o': return strcmp(text, oai_record) == 0 ? ZongmuXMLElementRecord : ZongmuXMLElementOther;
    case 'v': return strcmp(text, oai_data_field) == 0 ? ZongmuXMLElementDataField : ZongmuXMLElementOther;
    case 'f':
      if (strcmp(text, oai_control_field) != 0) return ZongmuXMLElementOther;
      return is_leader_field(count, attributes) ? ZongmuXMLElementLeader : ZongmuXMLElementControlField;
    default: return ZongmuXMLElementOther;
  }
}

int zongmu_xml_leader_in_attributes(char *leader, const xmlChar *name, int count, const xmlChar **attributes) {
  static const struct { const char *name; int place; } places[] = {
    {"status", 5}, {"type", 6}, {"level", 7}, {"ctlType", 8}, {"charEnc", 9}, {"encLvl", 17}, {"catForm", 18}, {"lrRqrd", 19},
  };
  int is_said = 0;
  if (strcmp((const char *)name, oai_record) != 0) return 0;
  memcpy(leader, "          22        4500", 24);
  for (size_t index = 0; index < sizeof places / sizeof *places; index++) {
    size_t length = 0;
    const xmlChar *value = value_of(places[index].name, count, attributes, &length);
    if (value == NULL || length != 1 || value[0] <= ' ' || value[0] >= 0x7F) continue;
    leader[places[index].place] = (char)value[0];
    is_said = 1;
  }
  return is_said;
}

/* The value of an attribute that should be one character of Latin-1, as the byte of its number; 0 when it is empty or
   begins with none. Sets `is_odd` unless it is exactly one. Without XML_PARSE_NOENT libxml2 hands `&amp;` in an attribute
   on as `&#38;`. */
static uint8_t one_character(const xmlChar *value, size_t length, int *is_odd) {
  if (length == 5 && memcmp(value, "&#38;", 5) == 0) return '&';
  /* U+0080 to U+00FF are C2 80 to C3 BF. */
  if (length == 2 && (value[0] == 0xC2 || value[0] == 0xC3)) return (uint8_t)((value[0] << 6) | (value[1] & 0x3F));
  if (length != 1 || value[0] >= 0x80) *is_odd = 1;
  return length > 0 && value[0] < 0x80 ? value[0] : 0;
}

/* An indicator of oai_marc: there an empty one and a no-break space mean a blank. */
static uint8_t oai_indicator(const xmlChar *value, size_t length, int *is_odd) {
  if (length == 0) return ' ';
  uint8_t indicator = one_character(value, length, is_odd);
  return indicator == 0xA0 || indicator == '^' ? ' ' : indicator;
}

/* Puts a tag into the event; returns whether it is none. That of oai_marc may lack zeros at its beginning. */
static int read_tag(ZongmuXMLEvent *event, const xmlChar *value, size_t length, int is_oai) {
  int is_odd = length > 3 || (is_oai ? length == 0 : length != 3);
  size_t first = is_oai && length < 3 ? 3 - length : 0;
  memset(event->tag, '0', first);
  for (size_t byte = 0; byte + first < 3 && byte < length; byte++) {
    if (value[byte] < 0x80) event->tag[byte + first] = value[byte];
    else is_odd = 1;
  }
  return is_odd;
}

void zongmu_xml_read_attributes(
    ZongmuXMLEvent *event, const xmlChar *element, const xmlChar *uri, int count, const xmlChar **attributes) {
  int tag_is_odd = 1, first_is_odd = 1, second_is_odd = 1, code_is_odd = 1, has_further = 0;
  int is_oai = element[0] == oai_control_field[0] || element[0] == oai_data_field[0];
  uint8_t code = 0, first = 0, second = 0;
  memset(event->tag, '?', 3);
  for (int index = 0; index < count; index++, attributes += 5) {
    const char *name = (const char *)attributes[0];
    if (attributes[1] != NULL && (uri == NULL || !xmlStrEqual(attributes[2], uri))) continue;
    const xmlChar *value = attributes[3];
    size_t length = (size_t)(attributes[4] - value);
    int is_odd = 0;
    if (strcmp(name, is_oai ? "id" : "tag") == 0) {
      tag_is_odd = read_tag(event, value, length, is_oai);
    } else if (strcmp(name, "code") == 0 || (code_is_odd && strcmp(name, "label") == 0)) {
      code = one_character(value, length, &is_odd);
      code_is_odd = is_odd;
    } else if (is_oai && name[0] == 'i' && name[1] != 0 && name[2] == 0) {
      switch (name[1]) {
        case '1': first = oai_indicator(value, length, &is_odd); first_is_odd = is_odd; break;
        case '2': second = oai_indicator(value, length, &is_odd); second_is_odd = is_odd; break;
        default: break;
      }
    } else if (strncmp(name, "ind", 3) == 0 && name[3] != 0 && name[4] == 0) {
      switch (name[3]) {
        case '1': first = one_character(value, length, &is_odd); first_is_odd = is_odd; break;
        case '2': second = one_character(value, length, &is_odd); second_is_odd = is_odd; break;
        case '3': case '4': case '5': case '6': case '7': case '8': case '9': has_further = 1; break;
        default: break;
      }
    }
  }
  if (is_oai) event->oddities = zongmu_xml_of_oai;
  switch (event->element) {
    case ZongmuXMLElementSubfield:
      event->first = code != 0 ? code : '?';
      if (code_is_odd) event->oddities |= zongmu_xml_odd_code;
      break;
    case ZongmuXMLElementDataField:
      event->first = first_is_odd ? ' ' : first;
      event->second = second_is_odd ? ' ' : second;
      if (first_is_odd || second_is_odd) event->oddities |= zongmu_xml_odd_indicators;
      if (has_further) event->oddities |= zongmu_xml_further_indicators;
      if (tag_is_odd) event->oddities |= zongmu_xml_odd_tag;
      break;
    default:
      if (tag_is_odd) event->oddities |= zongmu_xml_odd_tag;
      break;
  }
}
