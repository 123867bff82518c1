#include "floors.h"

#include <iconv.h>
#include <string.h>

static unsigned number(const uint8_t *digits, int count) {
  unsigned value = 0;
  for (int index = 0; index < count; index++) value = value * 10 + (unsigned)(digits[index] - '0');
  return value;
}

floors_walk_counts floors_walk(const uint8_t *bytes, size_t count) {
  floors_walk_counts counts = {0, 0, 0, 0};
  const uint8_t *end = bytes + count;
  for (const uint8_t *record = bytes; record + 24 < end; record += number(record, 5)) {
    counts.records++;
    const uint8_t *data = record + number(record + 12, 5);
    for (const uint8_t *entry = record + 24; *entry != 0x1E; entry += 12) {
      counts.fields++;
      const uint8_t *field = data + number(entry + 7, 5);
      const uint8_t *field_end = field + number(entry + 3, 4) - 1;
      int is_title = memcmp(entry, "200", 3) == 0;
      const uint8_t *delimiter = memchr(field, 0x1F, (size_t)(field_end - field));
      while (delimiter != NULL) {
        counts.subfields++;
        const uint8_t *next = memchr(delimiter + 1, 0x1F, (size_t)(field_end - delimiter - 1));
        if (is_title && delimiter[1] == 'a') counts.title_bytes += (next != NULL ? next : field_end) - delimiter - 2;
        delimiter = next;
      }
    }
  }
  return counts;
}

int64_t floors_iconv(const uint8_t *bytes, size_t count, uint8_t *output, size_t room) {
  iconv_t converter = iconv_open("UTF-8", "GB18030");
  if (converter == (iconv_t)-1) return -1;
  char *to = (char *)output;
  const uint8_t *end = bytes + count;
  int is_converted = 1;
  for (const uint8_t *record = bytes; record < end && is_converted;) {
    const uint8_t *terminator = memchr(record, 0x1D, (size_t)(end - record));
    size_t length = terminator != NULL ? (size_t)(terminator + 1 - record) : (size_t)(end - record);
    char *from = (char *)record;
    record += length;
    is_converted = iconv(converter, &from, &length, &to, &room) != (size_t)-1;
  }
  iconv_close(converter);
  return is_converted ? to - (char *)output : -1;
}
