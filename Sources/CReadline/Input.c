// Bytes from the terminal, and pasted blocks.

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "CReadline.h"
#include "Internal.h"

// Pasted bytes beyond this are dropped. It is far above the longest message that is answered, so
// that no cut message can ever be taken for a whole one.
enum { longest_paste = 65536 };

static bool pasting = false;

// While searching, readline shows the search text without asking the redisplay function. The last
// byte of a C1 control or direction mark is then swapped for that of a harmless mark.
static int without_steering(int byte) {
  static int older = 0, old = 0;
  int now = byte;
  if (old == 0xC2 && byte >= 0x80 && byte <= 0x9F) now = 0xBF;
  bool is_mark = byte == 0x8E || byte == 0x8F || (byte >= 0xA8 && byte <= 0xAE);
  if (older == 0xE2 && old == 0x80 && is_mark) now = 0xA6;
  if (older == 0xE2 && old == 0x81 && byte >= 0xA6 && byte <= 0xA9) now = 0x87;
  if (old == 0xD8 && byte == 0x9C) now = 0x9F;
  older = old;
  old = byte;
  return RL_ISSTATE(RL_STATE_ISEARCH | RL_STATE_NSEARCH) ? now : byte;
}

int mend_next_byte(FILE *stream) {
  int descriptor = fileno(stream);
  unsigned char byte = 0;
  for (;;) {
    // Signals may land on any thread, so a read could sleep through them: look up now and then.
    if (mend_ending_is_noted() || (pasting && mend_interrupt_is_noted())) return EOF;
    struct pollfd input = {.fd = descriptor, .events = POLLIN};
    int ready = poll(&input, 1, 100);
    if (ready == 0 || (ready < 0 && errno == EINTR)) continue;
    if (ready < 0) return EOF;
    ssize_t count = read(descriptor, &byte, 1);
    if (count == 1) return without_steering(byte);
    if (count == 0 || (errno != EINTR && errno != EAGAIN)) return EOF;
  }
}

static const char paste_end[] = "\033[201~";
enum { paste_end_count = sizeof paste_end - 1 };

// Reads up to the end of the paste into `text`; returns the count, or -1 when it was given up.
static long read_paste(char *text) {
  char last[paste_end_count] = {0};
  long count = 0;
  for (;;) {
    int byte = rl_read_key();
    if (byte == EOF) return mend_interrupt_is_noted() ? -1 : count;
    memmove(last, last + 1, paste_end_count - 1);
    last[paste_end_count - 1] = (char)byte;
    if (count < longest_paste) text[count] = (char)byte;
    count++;
    if (memcmp(last, paste_end, paste_end_count) == 0) break;
  }
  count -= paste_end_count;
  return count < longest_paste ? count : longest_paste;
}

// Makes line ends plain newlines, drops those at the end, and shows a NUL as its symbol.
static void tidy(const char *text, long count, char *out) {
  static const char nul[] = "\xE2\x90\x80";
  while (count > 0 && (text[count - 1] == '\n' || text[count - 1] == '\r')) count--;
  for (long i = 0; i < count; i++) {
    if (text[i] == '\r') {
      if (i + 1 >= count || text[i + 1] != '\n') *out++ = '\n';
    } else if (text[i] == 0) {
      memcpy(out, nul, sizeof nul - 1);
      out += sizeof nul - 1;
    } else {
      *out++ = text[i];
    }
  }
  *out = 0;
}

int mend_paste(int count, int key) {
  (void)count;
  (void)key;
  char *text = malloc(longest_paste);
  char *tidied = malloc(longest_paste * 3 + 1);
  if (text && tidied) {
    pasting = true;
    long size = read_paste(text);
    pasting = false;
    if (size > 0) {
      tidy(text, size, tidied);
      rl_insert_text(tidied);
    }
  }
  free(text);
  free(tidied);
  return 0;
}
