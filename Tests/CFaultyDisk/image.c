#include "image.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { SECTOR = 512 };

// Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", 2014: as Fixtures/SplitMix64.swift.
uint64_t next_random(uint64_t *state) {
  *state += 0x9E3779B97F4A7C15;
  uint64_t mixed = *state;
  mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
  mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
  return mixed ^ (mixed >> 31);
}

static void *checked(void *memory) {
  if (memory == NULL) abort();
  return memory;
}

static void drop_events(image *image) {
  for (size_t at = 0; at < image->count; at++) free(image->events[at].bytes);
  image->count = 0;
}

image *image_make(const char *path) {
  image *made = checked(calloc(1, sizeof *made));
  made->path = checked(strdup(path));
  return made;
}

void image_free(image *image) {
  drop_events(image);
  free(image->events);
  free(image->safe.bytes);
  free(image->path);
  free(image);
}

void image_reload(image *image) {
  content *safe = &image->safe;
  safe->exists = 0;
  safe->size = 0;
  int file = open(image->path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return;
  struct stat status;
  if (fstat(file, &status) == 0) {
    size_t size = (size_t)status.st_size;
    safe->bytes = checked(realloc(safe->bytes, size + 1));
    safe->exists = pread(file, safe->bytes, size, 0) == (ssize_t)size;
    safe->size = size;
  }
  close(file);
}

void image_add(image *image, event_kind kind, int64_t offset, const void *bytes, size_t size, uint64_t order) {
  if (image->count == image->room) {
    image->room = image->room == 0 ? 64 : image->room * 2;
    image->events = checked(realloc(image->events, image->room * sizeof(event)));
  }
  event *added = &image->events[image->count++];
  *added = (event){.kind = kind, .offset = offset, .size = size, .order = order};
  if (bytes != NULL) {
    added->bytes = checked(malloc(size + 1));
    memcpy(added->bytes, bytes, size);
  }
}

static void resize(content *content, size_t size) {
  content->bytes = checked(realloc(content->bytes, size + 1));
  if (size > content->size) memset(content->bytes + content->size, 0, size - content->size);
  content->size = size;
}

static void put(content *content, int64_t offset, const uint8_t *bytes, size_t size) {
  size_t end = (size_t)offset + size;
  if (end > content->size) resize(content, end);
  memcpy(content->bytes + offset, bytes, size);
}

void image_sync(image *image) {
  content *safe = &image->safe;
  for (size_t at = 0; at < image->count; at++) {
    event *each = &image->events[at];
    switch (each->kind) {
    case EVENT_CREATE: safe->exists = 1; break;
    case EVENT_WRITE: put(safe, each->offset, each->bytes, each->size); break;
    case EVENT_TRUNCATE: resize(safe, (size_t)each->offset); break;
    case EVENT_DELETE:
      safe->exists = 0;
      safe->size = 0;
      break;
    }
  }
  drop_events(image);
}

void image_sync_entry(image *image) {
  size_t kept = 0;
  for (size_t at = 0; at < image->count; at++) {
    event each = image->events[at];
    if (each.kind == EVENT_CREATE) {
      image->safe.exists = 1;
    } else if (each.kind == EVENT_DELETE) {
      while (kept > 0) free(image->events[--kept].bytes);
      image->safe.exists = 0;
      image->safe.size = 0;
    } else {
      image->events[kept++] = each;
    }
  }
  image->count = kept;
}

static int survives(survival survival) { return (next_random(survival.random) & 0xFF) < survival.share; }

// Puts those sectors of a write that survive; of one that is torn, some at its beginning.
static void put_sectors(content *content, const event *write, survival survival) {
  size_t end = write->size;
  if (write->order == survival.limit && end > 0) end = (size_t)(next_random(survival.random) % end);
  for (size_t from = 0; from < write->size;) {
    size_t size = SECTOR - ((size_t)write->offset + from) % SECTOR;
    if (size > write->size - from) size = write->size - from;
    if (from + size > end && write->order == survival.limit) break;
    if (survives(survival)) put(content, write->offset + (int64_t)from, write->bytes + from, size);
    from += size;
  }
}

static int write_content(const char *path, const content *content) {
  if (!content->exists) return unlink(path) == 0 || access(path, F_OK) != 0 ? 0 : -1;
  int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (file < 0) return -1;
  ssize_t written = content->size == 0 ? 0 : pwrite(file, content->bytes, content->size, 0);
  close(file);
  return written == (ssize_t)content->size ? 0 : -1;
}

int image_settle(image *image, survival survival) {
  if (image->count == 0) return 0;
  // A file that was given another name after it was written belongs to that name.
  int is_moved = access(image->path, F_OK) != 0;
  content *safe = &image->safe;
  for (size_t at = 0; at < image->count; at++) {
    const event *each = &image->events[at];
    if (each->kind == EVENT_DELETE) is_moved = 0;
    if (each->order > survival.limit) continue;
    if (each->kind == EVENT_WRITE) {
      put_sectors(safe, each, survival);
    } else if (each->kind == EVENT_TRUNCATE) {
      if (survives(survival)) resize(safe, (size_t)each->offset);
    } else {
      // Where an entry of the folder did not change, what came after went to a file that has no name now.
      if (!survives(survival)) break;
      safe->exists = each->kind == EVENT_CREATE;
      safe->size = 0;
    }
  }
  drop_events(image);
  return is_moved ? 0 : write_content(image->path, safe);
}
