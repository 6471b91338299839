// What readline shows. Readline renders C0 controls as ^X by itself, but passes C1 controls,
// direction marks and broken UTF-8 through to the terminal. So it gets a copy of the line to show
// in which those are spelt out, joined emoji stand apart and further lines are indented; the line
// itself stays as typed.

#include <stdlib.h>
#include <string.h>

#include "CReadline.h"
#include "Internal.h"

static int indent = 0;
static bool silent = false;

void mend_display_indent(int columns) { indent = columns < 0 ? 0 : columns > 15 ? 15 : columns; }
void mend_display_silent(bool value) { silent = value; }

// Returns the length of the UTF-8 sequence at `bytes` and sets `*scalar`, or 0 when it is broken.
static size_t decode(const unsigned char *bytes, size_t count, unsigned *scalar) {
  static const unsigned least[] = {0, 0, 0x80, 0x800, 0x10000};
  unsigned first = bytes[0];
  if (first < 0x80) {
    *scalar = first;
    return 1;
  }
  size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || length > count) return 0;
  unsigned value = first & (0xFFu >> (length + 1));
  for (size_t i = 1; i < length; i++) {
    if ((bytes[i] & 0xC0) != 0x80) return 0;
    value = value << 6 | (bytes[i] & 0x3F);
  }
  if (value < least[length] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return 0;
  *scalar = value;
  return length;
}

// The scalars above U+00FF that `TerminalText` spells out, too.
static bool steers(unsigned scalar) {
  return scalar == 0x61C || scalar == 0x200E || scalar == 0x200F || scalar == 0xFEFF ||
         (scalar >= 0x2028 && scalar <= 0x202E) || (scalar >= 0x2066 && scalar <= 0x2069) ||
         (scalar >= 0xFFF9 && scalar <= 0xFFFB);
}

// Whether the bytes start with a picture, as far as joined emoji go.
static bool is_pictorial(const unsigned char *bytes, size_t count) {
  unsigned scalar = 0;
  if (count == 0 || decode(bytes, count, &scalar) == 0) return false;
  return scalar >= 0x1F000 || (scalar >= 0x2190 && scalar <= 0x2BFF);
}

// Terminals disagree on how wide joined emoji are, and readline counts each part by itself. A
// non-joiner shows the parts one after another, so that the cursor is where readline thinks it is.
static const char apart[] = "\xE2\x80\x8C";

size_t mend_shown(const unsigned char *bytes, size_t count, char *out, size_t *written) {
  unsigned scalar = 0;
  size_t length = decode(bytes, count, &scalar);
  int size = 0;
  if (length == 0) {
    size = snprintf(out, 16, "\\x%02x", bytes[0]);
    length = 1;
  } else if (scalar >= 0x80 && scalar <= 0x9F) {
    size = snprintf(out, 16, "\\x%02x", scalar);
  } else if (scalar == '\n' && indent > 0) {
    size = snprintf(out, 16, "\n%*s", indent > 14 ? 14 : indent, "");
  } else if (scalar == 0xFE0F ||
             (scalar == 0x200D && is_pictorial(bytes + length, count - length))) {
    size = snprintf(out, 16, "%s", apart);
  } else if (scalar >= 0x1F3FB && scalar <= 0x1F3FF) {
    size = snprintf(out, 16, "%s%.4s", apart, (const char *)bytes);
  } else if (steers(scalar)) {
    size = snprintf(out, 16, "\\u{%x}", scalar);
  }
  *written = size > 0 ? (size_t)size : 0;
  return length;
}

static bool needs_copy(const unsigned char *bytes, size_t count) {
  char out[16];
  size_t written = 0;
  for (size_t i = 0; i < count;) {
    i += mend_shown(bytes + i, count - i, out, &written);
    if (written > 0) return true;
  }
  return false;
}

// Writes the line as it is shown to `copy`; moves the two offsets along.
static size_t spell_out(const unsigned char *bytes, size_t count, char *copy, int *point,
                        int *mark) {
  char out[16];
  size_t size = 0, written = 0;
  int new_point = -1, new_mark = -1;
  for (size_t i = 0; i < count;) {
    if (new_point < 0 && (size_t)*point <= i) new_point = (int)size;
    if (new_mark < 0 && (size_t)*mark <= i) new_mark = (int)size;
    size_t length = mend_shown(bytes + i, count - i, out, &written);
    size_t taken = written > 0 ? written : length;
    memcpy(copy + size, written > 0 ? out : (const char *)bytes + i, taken);
    size += taken;
    i += length;
  }
  copy[size] = 0;
  *point = new_point < 0 ? (int)size : new_point;
  *mark = new_mark < 0 ? (int)size : new_mark;
  return size;
}

void mend_with_shown_line(void (*show)(void)) {
  char *line = rl_line_buffer;
  size_t count = rl_end > 0 ? (size_t)rl_end : 0;
  if (!line || !needs_copy((const unsigned char *)line, count)) {
    show();
    return;
  }
  int point = rl_point, end = rl_end, mark = rl_mark;
  char *copy = malloc(count * 16 + 1);
  char nothing[1] = {0};
  rl_end = copy ? (int)spell_out((const unsigned char *)line, count, copy, &rl_point, &rl_mark) : 0;
  if (!copy) rl_point = rl_mark = 0;
  rl_line_buffer = copy ? copy : nothing;
  show();
  rl_line_buffer = line;
  rl_point = point;
  rl_end = end;
  rl_mark = mark;
  free(copy);
}

void mend_redisplay(void) {
  if (!silent) mend_with_shown_line(rl_redisplay);
}
