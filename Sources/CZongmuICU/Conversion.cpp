#include "CZongmuICU.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <cstring>

struct ZongmuConverter {
  UConverter *icu;
};

namespace {

constexpr int32_t kPivot = 1024;

/// Bytes written as far as they fit, and counted in any case.
struct Output {
  uint8_t *bytes;
  int32_t capacity;
  int32_t length;

  void append(const char *source, int32_t count) {
    if (bytes != nullptr && length < capacity) {
      const int32_t room = capacity - length;
      std::memcpy(bytes + length, source, static_cast<size_t>(count < room ? count : room));
    }
    length += count;
  }

  void append(UChar32 c) {
    char buffer[U8_MAX_LENGTH];
    int32_t count = 0;
    U8_APPEND_UNSAFE(buffer, count, c);
    append(buffer, count);
  }

  void append(const UChar *begin, const UChar *end) {
    int32_t index = 0;
    const int32_t count = static_cast<int32_t>(end - begin);
    while (index < count) {
      UChar32 c;
      U16_NEXT(begin, index, count, c);
      append(U_IS_SURROGATE(c) ? 0xFFFD : c);
    }
  }
};

}  // namespace

ZongmuConverter *zongmu_converter_open(const char *name) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter *icu = ucnv_open(name, &status);
  if (U_FAILURE(status)) return nullptr;
  ucnv_setToUCallBack(icu, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  ucnv_setFromUCallBack(icu, UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  if (U_FAILURE(status)) {
    ucnv_close(icu);
    return nullptr;
  }
  return new ZongmuConverter{icu};
}

void zongmu_converter_close(ZongmuConverter *converter) {
  ucnv_close(converter->icu);
  delete converter;
}

ZongmuDecoded zongmu_converter_decode(ZongmuConverter *converter, const uint8_t *bytes, int32_t length,
                                      uint8_t *output, int32_t capacity, int32_t *offsets,
                                      int32_t offsets_capacity) {
  Output out{output, capacity, 0};
  int32_t malformed = 0;
  const char *const begin = reinterpret_cast<const char *>(bytes);
  const char *source = begin;
  const char *const end = begin + length;
  UChar pivot[kPivot];
  ucnv_resetToUnicode(converter->icu);
  while (true) {
    UChar *target = pivot;
    UErrorCode status = U_ZERO_ERROR;
    ucnv_toUnicode(converter->icu, &target, pivot + kPivot, &source, end, nullptr, true, &status);
    out.append(pivot, target);
    if (status == U_BUFFER_OVERFLOW_ERROR) continue;
    if (U_SUCCESS(status)) break;
    // ICU stopped behind a sequence that it cannot decode: one replacement, and on behind its first byte or bytes.
    char invalid[32];
    int8_t count = sizeof invalid;
    UErrorCode asked = U_ZERO_ERROR;
    ucnv_getInvalidChars(converter->icu, invalid, &count, &asked);
    if (U_FAILURE(asked) || count <= 0) {
      count = 1;
      if (source == begin) source++;
    }
    const char *const start = source - count;
    for (const char *byte = start + 1; byte < source; byte++) {
      if (static_cast<uint8_t>(*byte) < 0x80) {
        source = byte;
        break;
      }
    }
    if (offsets != nullptr && malformed < offsets_capacity) offsets[malformed] = static_cast<int32_t>(start - begin);
    malformed++;
    out.append(static_cast<UChar32>(0xFFFD));
    ucnv_resetToUnicode(converter->icu);
    if (source >= end) break;
  }
  return ZongmuDecoded{out.length, malformed};
}

ZongmuEncoded zongmu_converter_encode(ZongmuConverter *converter, const uint8_t *text, int32_t length,
                                      uint8_t *output, int32_t capacity) {
  Output out{output, capacity, 0};
  ucnv_resetFromUnicode(converter->icu);
  int32_t index = 0;
  while (index < length) {
    UChar32 c;
    U8_NEXT(text, index, length, c);
    if (c < 0) c = 0xFFFD;
    UChar units[U16_MAX_LENGTH];
    int32_t count = 0;
    U16_APPEND_UNSAFE(units, count, c);
    const UChar *source = units;
    char buffer[32];
    char *target = buffer;
    UErrorCode status = U_ZERO_ERROR;
    ucnv_fromUnicode(converter->icu, &target, buffer + sizeof buffer, &source, units + count, nullptr,
                     index == length, &status);
    if (U_FAILURE(status)) return ZongmuEncoded{out.length, c};
    out.append(buffer, static_cast<int32_t>(target - buffer));
  }
  return ZongmuEncoded{out.length, -1};
}
