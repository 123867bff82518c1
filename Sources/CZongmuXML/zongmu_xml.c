#include "names.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* The element that stands around the whole input, so that a row of documents, or of records, is one for libxml2. */
static const char opening[] = "<zongmu>", closing[] = "</zongmu>";

/* An element on the stack of open ones: its kind, whether it is told and with a position, and whether it is or stands
   in one whose text is a value. */
enum { kind_mask = 0x0F, is_told = 0x10, has_position = 0x20, in_value = 0x40 };

struct zongmu_xml_parser {
  xmlParserCtxtPtr context;
  ZongmuXMLStatus status;

  ZongmuXMLEvent *events;
  size_t event_count, event_capacity;
  uint8_t *text;
  size_t text_length, text_capacity;

  uint8_t *open; /* maximum_depth entries */
  uint32_t depth, maximum_depth;
  uint32_t open_records;
  int has_loose_text; /* since the last tag, text outside values was told */
  int is_in_root, is_ending; /* behind the opening, and at the closing, of the element around all */
  int64_t offset_bytes, offset_lines; /* of the input, what libxml2 has not seen, less what only it has */
  int64_t pushed_bytes;               /* those that libxml2 has taken */

  int64_t error_line, error_position;
  char error_message[512];
};

/* --- faults --- */

static void note_place(zongmu_xml_parser *parser) {
  parser->error_position = zongmu_xml_consumed(parser);
  int has_input = parser->context != NULL && parser->context->input != NULL;
  parser->error_line = parser->offset_lines + (has_input ? parser->context->input->line : 0);
}

/* Ends the parse for a reason of ours; libxml2 itself reports none then. */
static void stop(zongmu_xml_parser *parser, ZongmuXMLStatus status) {
  if (parser->status != ZongmuXMLStatusReading) return;
  parser->status = status;
  note_place(parser);
  xmlStopParser(parser->context);
}

/* What a fatal error means, in our words where libxml2's mislead, else in its own. */
static const char *meaning(zongmu_xml_parser *parser, xmlErrorPtr error) {
  if (parser->is_ending) return "the document ends inside a tag";
  return error->message != NULL ? error->message : "";
}

/* Receives what libxml2 would print. Only fatal errors count; the first names the cause, later ones follow from it. */
static void note_error(void *user, xmlErrorPtr error) {
  zongmu_xml_parser *parser = user;
  if (parser == NULL || error == NULL || error->level != XML_ERR_FATAL) return;
  if (parser->status != ZongmuXMLStatusReading) return;
  const xmlChar *place = parser->context->input != NULL ? parser->context->input->cur : NULL;
  if (place != NULL && parser->depth == 0 && strncmp((const char *)place, "<!DOCTYPE", 9) == 0) {
    parser->status = ZongmuXMLStatusDoctype;
  } else if (error->code == XML_ERR_NO_MEMORY) {
    parser->status = ZongmuXMLStatusOutOfMemory;
  } else if (error->code == XML_ERR_TAG_NAME_MISMATCH && parser->depth == 0) {
    parser->status = ZongmuXMLStatusStrayEnd;
  } else {
    parser->status = ZongmuXMLStatusBroken;
  }
  note_place(parser);
  if (error->line > 0) parser->error_line = parser->offset_lines + error->line;
  const char *message = meaning(parser, error);
  size_t length = strnlen(message, sizeof parser->error_message - 1);
  memcpy(parser->error_message, message, length);
  while (length > 0 && (unsigned char)parser->error_message[length - 1] <= ' ') length--;
  parser->error_message[length] = 0;
  for (size_t index = 0; index < length; index++) {
    if ((unsigned char)parser->error_message[index] < ' ') parser->error_message[index] = ' ';
  }
}

/* --- events --- */

/* Makes room for `count` more elements of `size` bytes; 0 when memory is short. */
static int reserve(void **memory, size_t used, size_t *capacity, size_t count, size_t size) {
  if (count <= *capacity - used) return 1;
  size_t wanted = *capacity < 1024 ? 1024 : *capacity;
  while (wanted - used < count) {
    if (wanted > SIZE_MAX / 2 / size) return 0;
    wanted *= 2;
  }
  void *larger = realloc(*memory, wanted * size);
  if (larger == NULL) return 0;
  *memory = larger;
  *capacity = wanted;
  return 1;
}

/* A new event, or NULL (and the parse stopped) when memory is short. It is valid until the next one. */
static ZongmuXMLEvent *tell(zongmu_xml_parser *parser, ZongmuXMLEventKind kind, ZongmuXMLElement element) {
  void *memory = parser->events;
  if (!reserve(&memory, parser->event_count, &parser->event_capacity, 1, sizeof *parser->events)) {
    stop(parser, ZongmuXMLStatusOutOfMemory);
    return NULL;
  }
  parser->events = memory;
  ZongmuXMLEvent *event = &parser->events[parser->event_count++];
  memset(event, 0, sizeof *event);
  event->kind = kind;
  event->element = element;
  event->offset = parser->text_length;
  return event;
}

/* Adds bytes to the text, to which the last event refers. */
static void add_text(zongmu_xml_parser *parser, ZongmuXMLEvent *event, const void *bytes, size_t count) {
  void *memory = parser->text;
  if (count > UINT32_MAX - event->length
      || !reserve(&memory, parser->text_length, &parser->text_capacity, count, 1)) {
    stop(parser, ZongmuXMLStatusOutOfMemory);
    return;
  }
  parser->text = memory;
  memcpy(parser->text + parser->text_length, bytes, count);
  parser->text_length += count;
  event->length += (uint32_t)count;
}

/* Where the start tag begins that libxml2 has just read up to its `>`: no `<` can stand inside it. */
static int64_t start_of_tag(zongmu_xml_parser *parser) {
  xmlParserInputPtr input = parser->context->input;
  const xmlChar *end = input->cur;
  const xmlChar *start = end;
  while (start > input->base && *start != '<') start--;
  if (*start == '<') input->cur = start;
  int64_t position = zongmu_xml_consumed(parser);
  input->cur = end;
  return position;
}

/* --- what libxml2 calls --- */

static void start_element(
    void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespace_count,
    const xmlChar **namespaces, int attribute_count, int defaulted_count, const xmlChar **attributes) {
  (void)prefix, (void)namespace_count, (void)namespaces, (void)defaulted_count;
  zongmu_xml_parser *parser = user;
  if (parser->status != ZongmuXMLStatusReading) return;
  if (!parser->is_in_root) {
    parser->is_in_root = 1;
    return;
  }
  if (parser->depth == parser->maximum_depth) {
    stop(parser, ZongmuXMLStatusTooDeep);
    return;
  }
  parser->has_loose_text = 0;
  ZongmuXMLElement element = zongmu_xml_element_named(name, attribute_count, attributes);
  int is_of_format = element != ZongmuXMLElementOther && element != ZongmuXMLElementCollection;
  uint8_t entry = element;
  int is_value = element == ZongmuXMLElementSubfield || element == ZongmuXMLElementControlField
      || element == ZongmuXMLElementLeader;
  if (is_value || (parser->depth > 0 && (parser->open[parser->depth - 1] & in_value) != 0)) entry |= in_value;
  if (is_of_format || parser->open_records > 0) {
    entry |= is_told;
    ZongmuXMLEvent *event = tell(parser, ZongmuXMLEventKindStart, element);
    if (event == NULL) return;
    if (element == ZongmuXMLElementRecord || parser->open_records == 0) {
      entry |= has_position;
      event->position = start_of_tag(parser);
    }
    if (element >= ZongmuXMLElementControlField) {
      zongmu_xml_read_attributes(event, name, uri, attribute_count, attributes);
    } else if (!is_of_format) {
      add_text(parser, event, name, strnlen((const char *)name, 200));
    }
  }
  parser->open[parser->depth++] = entry;
  if (element != ZongmuXMLElementRecord) return;
  parser->open_records++;
  char leader[24];
  if (zongmu_xml_leader_in_attributes(leader, name, attribute_count, attributes)) {
    tell(parser, ZongmuXMLEventKindStart, ZongmuXMLElementLeader);
    ZongmuXMLEvent *text = tell(parser, ZongmuXMLEventKindText, ZongmuXMLElementLeader);
    if (text != NULL) add_text(parser, text, leader, sizeof leader);
    tell(parser, ZongmuXMLEventKindEnd, ZongmuXMLElementLeader);
  }
}

static void end_element(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  (void)name, (void)prefix, (void)uri;
  zongmu_xml_parser *parser = user;
  if (parser->status != ZongmuXMLStatusReading || parser->depth == 0) return;
  parser->has_loose_text = 0;
  uint8_t entry = parser->open[--parser->depth];
  ZongmuXMLElement element = (ZongmuXMLElement)(entry & kind_mask);
  if (element == ZongmuXMLElementRecord) parser->open_records--;
  if ((entry & is_told) == 0) return;
  ZongmuXMLEvent *event = tell(parser, ZongmuXMLEventKindEnd, element);
  if (event != NULL && (entry & has_position) != 0) event->position = zongmu_xml_consumed(parser);
}

static int is_blank(const xmlChar *text, int length) {
  for (int index = 0; index < length; index++) {
    if (text[index] != ' ' && text[index] != '\n' && text[index] != '\t' && text[index] != '\r') return 0;
  }
  return 1;
}

/* Text outside of all documents: told but for blanks and byte order marks. */
static void outer_characters(zongmu_xml_parser *parser, const xmlChar *text, int length) {
  while (length > 0) {
    int blank = is_blank(text, 1) ? 1 : length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    if (blank == 0) break;
    text += blank;
    length -= blank;
  }
  if (length == 0) return;
  ZongmuXMLEvent *event = tell(parser, ZongmuXMLEventKindText, ZongmuXMLElementOther);
  if (event == NULL) return;
  event->position = zongmu_xml_consumed(parser);
  add_text(parser, event, text, (size_t)length);
}

static void characters(void *user, const xmlChar *text, int length) {
  zongmu_xml_parser *parser = user;
  if (parser->status != ZongmuXMLStatusReading || length <= 0) return;
  if (parser->is_in_root && parser->depth == 0) outer_characters(parser, text, length);
  if (parser->open_records == 0) return;
  uint8_t entry = parser->open[parser->depth - 1];
  ZongmuXMLElement element = (ZongmuXMLElement)(entry & kind_mask);
  if ((entry & in_value) == 0) {
    if (!parser->has_loose_text && is_blank(text, length)) return;
    parser->has_loose_text = 1;
  }
  ZongmuXMLEvent *event = parser->event_count > 0 ? &parser->events[parser->event_count - 1] : NULL;
  if (event == NULL || event->kind != ZongmuXMLEventKindText) {
    event = tell(parser, ZongmuXMLEventKindText, element);
  }
  if (event != NULL) add_text(parser, event, text, (size_t)length);
}

/* Called at `<!DOCTYPE`, before anything of its inside is read. */
static void internal_subset(void *user, const xmlChar *name, const xmlChar *external, const xmlChar *system) {
  (void)name, (void)external, (void)system;
  stop(user, ZongmuXMLStatusDoctype);
}

/* --- for Swift --- */

zongmu_xml_parser *zongmu_xml_create(uint32_t maximum_depth, int64_t offset, int64_t line) {
  xmlInitParser();
  zongmu_xml_parser *parser = calloc(1, sizeof *parser);
  if (parser == NULL) return NULL;
  xmlSAXHandler sax;
  memset(&sax, 0, sizeof sax);
  sax.initialized = XML_SAX2_MAGIC;
  sax.startElementNs = start_element;
  sax.endElementNs = end_element;
  sax.characters = characters;
  sax.ignorableWhitespace = characters;
  sax.internalSubset = internal_subset;
  sax.serror = note_error;
  parser->maximum_depth = maximum_depth;
  parser->open = calloc(maximum_depth > 0 ? maximum_depth : 1, 1);
  parser->context = xmlCreatePushParserCtxt(&sax, parser, NULL, 0, NULL);
  if (parser->open == NULL || parser->context == NULL) {
    zongmu_xml_destroy(parser);
    return NULL;
  }
  /* The document is UTF-8 by now, whatever it declares. */
  xmlCtxtUseOptions(parser->context, XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_IGNORE_ENC);
  zongmu_xml_push(parser, (const uint8_t *)opening, sizeof opening - 1, 0);
  parser->offset_bytes = offset - (int64_t)(sizeof opening - 1);
  parser->offset_lines = line - 1;
  return parser;
}

void zongmu_xml_destroy(zongmu_xml_parser *parser) {
  if (parser->context != NULL) xmlFreeParserCtxt(parser->context);
  free(parser->events);
  free(parser->text);
  free(parser->open);
  free(parser);
}

/* Ends the input, which must stand outside of all elements. */
static void end(zongmu_xml_parser *parser) {
  parser->is_ending = 1;
  if (parser->depth == 0) {
    /* What is not ended, such as a comment, is told where it begins. */
    int64_t place = zongmu_xml_consumed(parser);
    xmlParseChunk(parser->context, closing, sizeof closing - 1, 1);
    if (parser->status != ZongmuXMLStatusReading) parser->error_position = place;
    return;
  }
  static const char words[] = "the document ends inside an element";
  memcpy(parser->error_message, words, sizeof words);
  stop(parser, ZongmuXMLStatusBroken);
}

ZongmuXMLStatus zongmu_xml_push(zongmu_xml_parser *parser, const uint8_t *bytes, size_t count, int is_last) {
  parser->event_count = 0;
  parser->text_length = 0;
  if (parser->status != ZongmuXMLStatusReading) return parser->status;
  /* Parts of libxml2 know no context and report to the thread's function, which prints unless it is ours. */
  xmlStructuredErrorFunc thread_function = xmlStructuredError;
  void *thread_context = xmlStructuredErrorContext;
  xmlSetStructuredErrorFunc(parser, note_error);
  while (count > 0 && parser->status == ZongmuXMLStatusReading) {
    size_t piece = count < 1 << 20 ? count : 1 << 20;
    xmlParseChunk(parser->context, (const char *)bytes, (int)piece, 0);
    parser->pushed_bytes += (int64_t)piece;
    bytes += piece;
    count -= piece;
  }
  if (is_last && parser->status == ZongmuXMLStatusReading) end(parser);
  if (parser->status == ZongmuXMLStatusReading && !parser->context->wellFormed) {
    parser->status = ZongmuXMLStatusBroken;
    note_place(parser);
  }
  xmlSetStructuredErrorFunc(thread_context, thread_function);
  return parser->status;
}

int zongmu_xml_is_between_elements(const zongmu_xml_parser *parser) {
  const xmlParserCtxt *context = parser->context;
  if (parser->status != ZongmuXMLStatusReading || context->input == NULL) return 0;
  xmlParserInputBufferPtr buffer = context->input->buf;
  if (context->charset != XML_CHAR_ENCODING_UTF8 || buffer == NULL || buffer->encoder != NULL) return 0;
  /* A record is three elements deep. */
  int has_room = parser->depth + 3 <= parser->maximum_depth;
  return has_room && context->wellFormed && context->instate == XML_PARSER_CONTENT && parser->open_records == 0
      && zongmu_xml_consumed(parser) == parser->offset_bytes + parser->pushed_bytes;
}

void zongmu_xml_pass_by(zongmu_xml_parser *parser, int64_t bytes, int64_t lines) {
  parser->offset_bytes += bytes;
  if (parser->context->input != NULL) parser->context->input->line += (int)lines;
}

const ZongmuXMLEvent *zongmu_xml_events(const zongmu_xml_parser *parser, size_t *count) {
  *count = parser->event_count;
  return parser->events;
}
const uint8_t *zongmu_xml_text(const zongmu_xml_parser *parser, size_t *count) {
  *count = parser->text_length;
  return parser->text;
}
int64_t zongmu_xml_consumed(const zongmu_xml_parser *parser) {
  if (parser->context == NULL || parser->context->input == NULL) return parser->offset_bytes;
  long position = xmlByteConsumed(parser->context);
  return parser->offset_bytes + (position > 0 ? position : 0);
}

int zongmu_xml_is_ending(const zongmu_xml_parser *parser) { return parser->is_ending; }
int64_t zongmu_xml_error_line(const zongmu_xml_parser *parser) { return parser->error_line; }
int64_t zongmu_xml_error_position(const zongmu_xml_parser *parser) { return parser->error_position; }
const char *zongmu_xml_error_message(const zongmu_xml_parser *parser) { return parser->error_message; }
