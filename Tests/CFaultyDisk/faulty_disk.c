#include "faulty_disk.h"

#include <limits.h>
#include <pthread.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "image.h"

struct faulty_disk {
  char folder[PATH_MAX];
  image *images;
  uint64_t order;
  int64_t counts[FAULTY_DISK_KINDS];
  // How many changes are left until the power is cut; 0 where it is not to be.
  int64_t until_cut;
  int is_cut;
  uint32_t failing;
  int64_t until_failure;
  int is_full, is_lasting;
  int64_t failures;
  faulty_disk *next;
};

// A file of SQLite that goes through a disk. The file of the system's VFS lies behind it.
typedef struct {
  sqlite3_file base;
  faulty_disk *disk;
  image *image;
  sqlite3_file *real;
  // A journal that is new: its first sync is one of the folder, too, as SQLite's VFS for Unix does it.
  int syncs_folder;
} faulty_file;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static faulty_disk *disks;
static sqlite3_vfs *real_vfs;

// MARK: What fails

static int code_of(uint32_t kind) {
  switch (kind) {
  case FAULTY_DISK_OPEN: return SQLITE_CANTOPEN;
  case FAULTY_DISK_READ: return SQLITE_IOERR_READ;
  case FAULTY_DISK_WRITE: return SQLITE_IOERR_WRITE;
  case FAULTY_DISK_TRUNCATE: return SQLITE_IOERR_TRUNCATE;
  case FAULTY_DISK_SYNC: return SQLITE_IOERR_FSYNC;
  case FAULTY_DISK_DELETE: return SQLITE_IOERR_DELETE;
  case FAULTY_DISK_LOCK: return SQLITE_IOERR_LOCK;
  case FAULTY_DISK_SIZE: return SQLITE_IOERR_FSTAT;
  default: return SQLITE_IOERR_SHMMAP;
  }
}

// Counts an operation, and says how it fails; SQLITE_OK where it does not. `is_last` is whether the power goes at this
// very operation.
static int strike(faulty_disk *disk, uint32_t kind, int *is_last) {
  *is_last = 0;
  for (int bit = 0; bit < FAULTY_DISK_KINDS; bit++) {
    if (kind == 1u << bit) disk->counts[bit]++;
  }
  if (disk->is_cut) return code_of(kind);
  if (disk->until_cut > 0 && (kind & FAULTY_DISK_CHANGES) != 0 && --disk->until_cut == 0) {
    disk->is_cut = *is_last = 1;
    return code_of(kind);
  }
  if ((kind & disk->failing) == 0 || (disk->until_failure > 0 && --disk->until_failure > 0)) return SQLITE_OK;
  if (!disk->is_lasting) disk->failing = 0;
  disk->failures++;
  return disk->is_full && kind == FAULTY_DISK_WRITE ? SQLITE_FULL : code_of(kind);
}

static int fails(faulty_disk *disk, uint32_t kind) {
  int is_last;
  pthread_mutex_lock(&lock);
  int code = strike(disk, kind, &is_last);
  pthread_mutex_unlock(&lock);
  return code;
}

// Counts a change of a file; notes it if it happens, or is what happens when the power goes.
static int change(
    faulty_disk *disk, image *image, uint32_t kind, event_kind event, int64_t offset, const void *bytes, size_t size) {
  int is_last;
  pthread_mutex_lock(&lock);
  int code = strike(disk, kind, &is_last);
  if (code == SQLITE_OK || is_last) image_add(image, event, offset, bytes, size, ++disk->order);
  pthread_mutex_unlock(&lock);
  return code;
}

// All files lie in one folder. The lock is held.
static void sync_folder(faulty_disk *disk) {
  for (image *each = disk->images; each != NULL; each = each->next) image_sync_entry(each);
}

// MARK: Files

static sqlite3_file *real_of(sqlite3_file *file) { return ((faulty_file *)file)->real; }
static faulty_disk *disk_of(sqlite3_file *file) { return ((faulty_file *)file)->disk; }

static int file_close(sqlite3_file *file) {
  faulty_file *own = (faulty_file *)file;
  int code = own->real->pMethods->xClose(own->real);
  pthread_mutex_lock(&lock);
  own->image->open_files--;
  pthread_mutex_unlock(&lock);
  return code;
}

static int file_read(sqlite3_file *file, void *bytes, int size, sqlite3_int64 offset) {
  int code = fails(disk_of(file), FAULTY_DISK_READ);
  return code != SQLITE_OK ? code : real_of(file)->pMethods->xRead(real_of(file), bytes, size, offset);
}

static int file_write(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 offset) {
  faulty_file *own = (faulty_file *)file;
  int code = change(own->disk, own->image, FAULTY_DISK_WRITE, EVENT_WRITE, offset, bytes, (size_t)size);
  if (code == SQLITE_OK) return own->real->pMethods->xWrite(own->real, bytes, size, offset);
  if (own->disk->is_cut) return code;
  // What fails has often written something.
  int half = size / 2;
  pthread_mutex_lock(&lock);
  image_add(own->image, EVENT_WRITE, offset, bytes, (size_t)half, ++own->disk->order);
  pthread_mutex_unlock(&lock);
  if (half > 0) own->real->pMethods->xWrite(own->real, bytes, half, offset);
  return code;
}

static int file_truncate(sqlite3_file *file, sqlite3_int64 size) {
  faulty_file *own = (faulty_file *)file;
  int code = change(own->disk, own->image, FAULTY_DISK_TRUNCATE, EVENT_TRUNCATE, size, NULL, 0);
  return code != SQLITE_OK ? code : own->real->pMethods->xTruncate(own->real, size);
}

static int file_sync(sqlite3_file *file, int flags) {
  faulty_file *own = (faulty_file *)file;
  int code = fails(own->disk, FAULTY_DISK_SYNC);
  if (code == SQLITE_OK) code = own->real->pMethods->xSync(own->real, flags);
  if (code == SQLITE_OK) {
    pthread_mutex_lock(&lock);
    image_sync(own->image);
    if (own->syncs_folder) sync_folder(own->disk);
    own->syncs_folder = 0;
    pthread_mutex_unlock(&lock);
  }
  return code;
}

static int file_size(sqlite3_file *file, sqlite3_int64 *size) {
  int code = fails(disk_of(file), FAULTY_DISK_SIZE);
  return code != SQLITE_OK ? code : real_of(file)->pMethods->xFileSize(real_of(file), size);
}

static int file_lock(sqlite3_file *file, int level) {
  int code = fails(disk_of(file), FAULTY_DISK_LOCK);
  return code != SQLITE_OK ? code : real_of(file)->pMethods->xLock(real_of(file), level);
}

static int file_unlock(sqlite3_file *file, int level) { return real_of(file)->pMethods->xUnlock(real_of(file), level); }

static int file_is_reserved(sqlite3_file *file, int *result) {
  int code = fails(disk_of(file), FAULTY_DISK_LOCK);
  return code != SQLITE_OK ? code : real_of(file)->pMethods->xCheckReservedLock(real_of(file), result);
}

static int file_control(sqlite3_file *file, int operation, void *argument) {
  return real_of(file)->pMethods->xFileControl(real_of(file), operation, argument);
}

static int file_sector_size(sqlite3_file *file) { return real_of(file)->pMethods->xSectorSize(real_of(file)); }

// Nothing is promised that this disk does not keep: a write leaves other sectors alone, and that is all.
static int file_characteristics(sqlite3_file *file) {
  return real_of(file)->pMethods->xDeviceCharacteristics(real_of(file)) & SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

static int file_shm_map(sqlite3_file *file, int page, int size, int extends, void volatile **memory) {
  int code = fails(disk_of(file), FAULTY_DISK_MAP);
  return code != SQLITE_OK ? code : real_of(file)->pMethods->xShmMap(real_of(file), page, size, extends, memory);
}

static int file_shm_lock(sqlite3_file *file, int offset, int count, int flags) {
  int code = (flags & SQLITE_SHM_LOCK) != 0 ? fails(disk_of(file), FAULTY_DISK_LOCK) : SQLITE_OK;
  return code != SQLITE_OK ? code : real_of(file)->pMethods->xShmLock(real_of(file), offset, count, flags);
}

static void file_shm_barrier(sqlite3_file *file) { real_of(file)->pMethods->xShmBarrier(real_of(file)); }

static int file_shm_unmap(sqlite3_file *file, int deletes) {
  return real_of(file)->pMethods->xShmUnmap(real_of(file), deletes);
}

static int file_fetch(sqlite3_file *file, sqlite3_int64 offset, int size, void **page) {
  int code = fails(disk_of(file), FAULTY_DISK_READ);
  return code != SQLITE_OK ? code : real_of(file)->pMethods->xFetch(real_of(file), offset, size, page);
}

static int file_unfetch(sqlite3_file *file, sqlite3_int64 offset, void *page) {
  return real_of(file)->pMethods->xUnfetch(real_of(file), offset, page);
}

static const sqlite3_io_methods methods = {
  3, file_close, file_read, file_write, file_truncate, file_sync, file_size, file_lock, file_unlock, file_is_reserved,
  file_control, file_sector_size, file_characteristics, file_shm_map, file_shm_lock, file_shm_barrier, file_shm_unmap,
  file_fetch, file_unfetch,
};

// MARK: The file system

// The disk that a path lies on. The lock is held.
static faulty_disk *disk_at(const char *path) {
  if (path == NULL) return NULL;
  for (faulty_disk *disk = disks; disk != NULL; disk = disk->next) {
    size_t length = strlen(disk->folder);
    if (strncmp(path, disk->folder, length) == 0 && path[length] == '/') return disk;
  }
  return NULL;
}

static faulty_disk *locked_disk_at(const char *path) {
  pthread_mutex_lock(&lock);
  faulty_disk *disk = disk_at(path);
  pthread_mutex_unlock(&lock);
  return disk;
}

// The image of a file; made where there is none and `makes`. The lock is held.
static image *image_at(faulty_disk *disk, const char *path, int makes) {
  for (image *each = disk->images; each != NULL; each = each->next) {
    if (strcmp(each->path, path) == 0) return each;
  }
  if (!makes) return NULL;
  image *made = image_make(path);
  made->next = disk->images;
  disk->images = made;
  return made;
}

static int vfs_open(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *out_flags) {
  (void)vfs;
  faulty_disk *disk = locked_disk_at(path);
  if (disk == NULL) return real_vfs->xOpen(real_vfs, path, file, flags, out_flags);
  file->pMethods = NULL;
  int code = fails(disk, FAULTY_DISK_OPEN);
  if (code != SQLITE_OK) return code;
  int is_new = access(path, F_OK) != 0;
  pthread_mutex_lock(&lock);
  image *image = image_at(disk, path, 1);
  if (image->open_files == 0 && image->count == 0) image_reload(image);
  pthread_mutex_unlock(&lock);
  faulty_file *own = (faulty_file *)file;
  own->disk = disk;
  own->image = image;
  own->syncs_folder = is_new && (flags & (SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL)) != 0;
  own->real = (sqlite3_file *)(own + 1);
  code = real_vfs->xOpen(real_vfs, path, own->real, flags, out_flags);
  if (own->real->pMethods == NULL) return code;
  if (own->real->pMethods->iVersion < 3) abort();
  file->pMethods = &methods;
  pthread_mutex_lock(&lock);
  image->open_files++;
  if (is_new) image_add(image, EVENT_CREATE, 0, NULL, 0, ++disk->order);
  pthread_mutex_unlock(&lock);
  return code;
}

static int vfs_delete(sqlite3_vfs *vfs, const char *path, int syncs_folder) {
  (void)vfs;
  faulty_disk *disk = locked_disk_at(path);
  if (disk == NULL) return real_vfs->xDelete(real_vfs, path, syncs_folder);
  pthread_mutex_lock(&lock);
  image *image = image_at(disk, path, 0);
  pthread_mutex_unlock(&lock);
  if (image == NULL || access(path, F_OK) != 0) {
    int code = fails(disk, FAULTY_DISK_DELETE);
    return code != SQLITE_OK ? code : real_vfs->xDelete(real_vfs, path, syncs_folder);
  }
  int code = change(disk, image, FAULTY_DISK_DELETE, EVENT_DELETE, 0, NULL, 0);
  if (code == SQLITE_OK) code = real_vfs->xDelete(real_vfs, path, syncs_folder);
  if (code == SQLITE_OK && syncs_folder) {
    pthread_mutex_lock(&lock);
    sync_folder(disk);
    pthread_mutex_unlock(&lock);
  }
  return code;
}

static int vfs_access(sqlite3_vfs *vfs, const char *path, int flags, int *result) {
  (void)vfs;
  faulty_disk *disk = locked_disk_at(path);
  if (disk != NULL && disk->is_cut) return SQLITE_IOERR_ACCESS;
  return real_vfs->xAccess(real_vfs, path, flags, result);
}

static int vfs_full_path(sqlite3_vfs *vfs, const char *path, int size, char *result) {
  (void)vfs;
  return real_vfs->xFullPathname(real_vfs, path, size, result);
}

static void *vfs_dl_open(sqlite3_vfs *vfs, const char *path) {
  (void)vfs;
  return real_vfs->xDlOpen(real_vfs, path);
}

static void vfs_dl_error(sqlite3_vfs *vfs, int size, char *message) {
  (void)vfs;
  real_vfs->xDlError(real_vfs, size, message);
}

static void (*vfs_dl_symbol(sqlite3_vfs *vfs, void *library, const char *name))(void) {
  (void)vfs;
  return real_vfs->xDlSym(real_vfs, library, name);
}

static void vfs_dl_close(sqlite3_vfs *vfs, void *library) {
  (void)vfs;
  real_vfs->xDlClose(real_vfs, library);
}

static int vfs_randomness(sqlite3_vfs *vfs, int size, char *bytes) {
  (void)vfs;
  return real_vfs->xRandomness(real_vfs, size, bytes);
}

static int vfs_sleep(sqlite3_vfs *vfs, int microseconds) {
  (void)vfs;
  return real_vfs->xSleep(real_vfs, microseconds);
}

static int vfs_time(sqlite3_vfs *vfs, double *time) {
  (void)vfs;
  return real_vfs->xCurrentTime(real_vfs, time);
}

static int vfs_last_error(sqlite3_vfs *vfs, int size, char *message) {
  (void)vfs;
  return real_vfs->xGetLastError(real_vfs, size, message);
}

static int vfs_time_64(sqlite3_vfs *vfs, sqlite3_int64 *time) {
  (void)vfs;
  return real_vfs->xCurrentTimeInt64(real_vfs, time);
}

static sqlite3_vfs faulty_vfs = {
  .iVersion = 2,
  .zName = "faulty-disk",
  .xOpen = vfs_open,
  .xDelete = vfs_delete,
  .xAccess = vfs_access,
  .xFullPathname = vfs_full_path,
  .xDlOpen = vfs_dl_open,
  .xDlError = vfs_dl_error,
  .xDlSym = vfs_dl_symbol,
  .xDlClose = vfs_dl_close,
  .xRandomness = vfs_randomness,
  .xSleep = vfs_sleep,
  .xCurrentTime = vfs_time,
  .xGetLastError = vfs_last_error,
  .xCurrentTimeInt64 = vfs_time_64,
};

// MARK: Disks

faulty_disk *faulty_disk_mount(const char *folder) {
  faulty_disk *disk = calloc(1, sizeof *disk);
  if (disk == NULL || realpath(folder, disk->folder) == NULL) abort();
  pthread_mutex_lock(&lock);
  disk->next = disks;
  disks = disk;
  if (real_vfs == NULL) {
    real_vfs = sqlite3_vfs_find(NULL);
    if (real_vfs == NULL) abort();
    faulty_vfs.szOsFile = (int)sizeof(faulty_file) + real_vfs->szOsFile;
    faulty_vfs.mxPathname = real_vfs->mxPathname;
    sqlite3_vfs_register(&faulty_vfs, 1);
  }
  pthread_mutex_unlock(&lock);
  return disk;
}

void faulty_disk_unmount(faulty_disk *disk) {
  pthread_mutex_lock(&lock);
  for (faulty_disk **each = &disks; *each != NULL; each = &(*each)->next) {
    if (*each == disk) {
      *each = disk->next;
      break;
    }
  }
  pthread_mutex_unlock(&lock);
  while (disk->images != NULL) {
    image *next = disk->images->next;
    image_free(disk->images);
    disk->images = next;
  }
  free(disk);
}

int64_t faulty_disk_count(const faulty_disk *disk, uint32_t kinds) {
  int64_t sum = 0;
  pthread_mutex_lock(&lock);
  for (int bit = 0; bit < FAULTY_DISK_KINDS; bit++) {
    if ((kinds & 1u << bit) != 0) sum += disk->counts[bit];
  }
  pthread_mutex_unlock(&lock);
  return sum;
}

void faulty_disk_cut_at(faulty_disk *disk, int64_t number) {
  pthread_mutex_lock(&lock);
  disk->until_cut = number;
  pthread_mutex_unlock(&lock);
}

int faulty_disk_is_cut(const faulty_disk *disk) {
  pthread_mutex_lock(&lock);
  int is_cut = disk->is_cut;
  pthread_mutex_unlock(&lock);
  return is_cut;
}

void faulty_disk_fail_at(faulty_disk *disk, uint32_t kinds, int64_t number, int is_full, int is_lasting) {
  pthread_mutex_lock(&lock);
  disk->failing = kinds;
  disk->until_failure = number;
  disk->is_full = is_full;
  disk->is_lasting = is_lasting;
  pthread_mutex_unlock(&lock);
}

int64_t faulty_disk_failures(const faulty_disk *disk) {
  pthread_mutex_lock(&lock);
  int64_t failures = disk->failures;
  pthread_mutex_unlock(&lock);
  return failures;
}

void faulty_disk_repair(faulty_disk *disk) { faulty_disk_fail_at(disk, 0, 0, 0, 0); }

int faulty_disk_settle(faulty_disk *disk, int remains, uint64_t seed) {
  uint64_t random = seed;
  int code = 0, is_open = 0;
  pthread_mutex_lock(&lock);
  uint64_t first = disk->order + 1;
  for (image *each = disk->images; each != NULL; each = each->next) {
    if (each->open_files > 0) is_open = 1;
    if (each->count > 0 && each->events[0].order < first) first = each->events[0].order;
  }
  if (is_open) {
    pthread_mutex_unlock(&lock);
    return -1;
  }
  survival survival = {.limit = UINT64_MAX, .share = 256, .random = &random};
  if (remains == FAULTY_DISK_NOTHING) survival.share = 0;
  if (remains == FAULTY_DISK_BEGINNING) survival.limit = first + next_random(&random) % (disk->order + 2 - first);
  if (remains == FAULTY_DISK_SOME) survival.share = 16 + (unsigned)(next_random(&random) % 224);
  for (image *each = disk->images; code == 0 && each != NULL; each = each->next) {
    code = image_settle(each, survival);
    // The index of a write-ahead log is memory, and gone.
    char shared[PATH_MAX + 8];
    if (strlen(each->path) < PATH_MAX) {
      strcpy(shared, each->path);
      strcat(shared, "-shm");
      unlink(shared);
    }
  }
  disk->until_cut = 0;
  disk->is_cut = 0;
  disk->failing = 0;
  pthread_mutex_unlock(&lock);
  return code;
}
