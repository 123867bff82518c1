/* The least work imaginable for a task, in C, to measure against: it trusts its input, and is no part of the engine. */
#ifndef ZONGMU_FLOORS_H
#define ZONGMU_FLOORS_H

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

typedef struct {
  int64_t records, fields, subfields, title_bytes;
} floors_walk_counts;

/* Goes through the leader, the directory and every subfield of ISO 2709 in memory; adds up the bytes of 200$a. */
floors_walk_counts floors_walk(const uint8_t *bytes, size_t count);

/* GB 18030 to UTF-8 by glibc's iconv, a record at a time, into memory that has `room`; the bytes written, or -1. */
int64_t floors_iconv(const uint8_t *bytes, size_t count, uint8_t *output, size_t room);

#pragma clang assume_nonnull end

#endif
