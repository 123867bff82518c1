#ifndef FAULTY_DISK_H
#define FAULTY_DISK_H

#include <stdint.h>

// A disk for tests that fails when it is told to: a VFS of SQLite that stands before the system's own.
//
// Once a disk is mounted on a folder, all files of SQLite below that folder go through it, in this process, and those
// elsewhere as ever. What is written goes to the real file at once; beside it the disk keeps what each file was when it
// was last synced, and all that was done since. When the power is cut, every later operation fails, and `settle` makes
// of the real files what a disk might hold then.
//
// No header of SQLite shows here: Swift sees SQLite by GRDB only.

typedef struct faulty_disk faulty_disk;

// What a disk is asked to do; bits of a set.
enum {
  FAULTY_DISK_OPEN = 1 << 0,
  FAULTY_DISK_READ = 1 << 1,
  FAULTY_DISK_WRITE = 1 << 2,
  FAULTY_DISK_TRUNCATE = 1 << 3,
  FAULTY_DISK_SYNC = 1 << 4,
  FAULTY_DISK_DELETE = 1 << 5,
  FAULTY_DISK_LOCK = 1 << 6,
  FAULTY_DISK_SIZE = 1 << 7,
  // Sharing the index of the write-ahead log.
  FAULTY_DISK_MAP = 1 << 8,
  // All that changes what is on the disk.
  FAULTY_DISK_CHANGES = FAULTY_DISK_OPEN | FAULTY_DISK_WRITE | FAULTY_DISK_TRUNCATE | FAULTY_DISK_SYNC
    | FAULTY_DISK_DELETE,
  FAULTY_DISK_KINDS = 9,
};

// What is left, after a power cut, of what was not synced.
enum {
  // Nothing.
  FAULTY_DISK_NOTHING = 0,
  // All that was done up to some moment, the last write torn at a sector of 512 bytes.
  FAULTY_DISK_BEGINNING = 1,
  // Some sectors and some changes, whatever their order.
  FAULTY_DISK_SOME = 2,
};

// Mounts a disk on a folder that is there. The first one makes the VFS the default of this process.
faulty_disk *faulty_disk_mount(const char *folder);

// Takes it off; its files must be closed.
void faulty_disk_unmount(faulty_disk *disk);

// How many operations of some kinds were asked for since it was mounted.
int64_t faulty_disk_count(const faulty_disk *disk, uint32_t kinds);

// Cuts the power at the operation with a number, from 1, among those that change the disk and come from now on.
void faulty_disk_cut_at(faulty_disk *disk, int64_t number);

// Whether the power was cut.
int faulty_disk_is_cut(const faulty_disk *disk);

// Lets the operation with a number, from 1, among those of some kinds that come from now on fail with an I/O error;
// writes with `is_full` say that the disk is full, and half of what they were to write is written. With `is_lasting`
// all later ones of these kinds fail too, until the disk is repaired.
void faulty_disk_fail_at(faulty_disk *disk, uint32_t kinds, int64_t number, int is_full, int is_lasting);

// How many operations were made to fail.
int64_t faulty_disk_failures(const faulty_disk *disk);

// Nothing fails any more.
void faulty_disk_repair(faulty_disk *disk);

// After a power cut: makes the files what the disk may hold, and switches the power on. All files must be closed.
// Gives 0, or -1 where a file is open or cannot be written.
int faulty_disk_settle(faulty_disk *disk, int remains, uint64_t seed);

#endif
