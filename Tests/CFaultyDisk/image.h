#ifndef FAULTY_DISK_IMAGE_H
#define FAULTY_DISK_IMAGE_H

#include <stddef.h>
#include <stdint.h>

// What a file holds: bytes, or nothing where there is no file.
typedef struct {
  uint8_t *bytes;
  size_t size;
  int exists;
} content;

typedef enum { EVENT_CREATE, EVENT_WRITE, EVENT_TRUNCATE, EVENT_DELETE } event_kind;

// Something that was done to a file and not synced yet.
typedef struct {
  event_kind kind;
  // The place of a write; the size after a truncation.
  int64_t offset;
  size_t size;
  uint8_t *bytes;
  // Its place among all that was done to the disk.
  uint64_t order;
} event;

// A file of a disk: what is safe, and what came since.
typedef struct image {
  char *path;
  content safe;
  event *events;
  size_t count, room;
  int open_files;
  struct image *next;
} image;

image *image_make(const char *path);
void image_free(image *image);

// Takes what is in the real file as safe.
void image_reload(image *image);

// Notes something that was done.
void image_add(image *image, event_kind kind, int64_t offset, const void *bytes, size_t size, uint64_t order);

// All that was done is safe.
void image_sync(image *image);

// The entry of the file in its folder is safe: whether there is such a file, and that it is no earlier one.
void image_sync_entry(image *image);

// Which of the events are left after a power cut: those before `limit` in the order of the disk, the one at `limit`
// torn; of the sectors and changes among them `share` of 256.
typedef struct {
  uint64_t limit;
  unsigned share;
  uint64_t *random;
} survival;

// Makes the real file what is left, and takes that as safe. 0, or -1 where the file cannot be written.
int image_settle(image *image, survival survival);

uint64_t next_random(uint64_t *state);

#endif
