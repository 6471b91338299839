// What the files of CReadline share with each other.

#ifndef MEND_CREADLINE_INTERNAL_H
#define MEND_CREADLINE_INTERNAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

// readline.h wants FILE to be known.
#include <readline/readline.h>

// Shows the line as it is safe to show: the redisplay function.
void mend_redisplay(void);

// Runs `show` while the line buffer holds a copy that is safe to show.
void mend_with_shown_line(void (*show)(void));

// Sets with how many columns further lines are indented, and whether anything is shown at all.
void mend_display_indent(int columns);
void mend_display_silent(bool silent);

// Returns how many of `count` bytes (at least one) the first character takes; writes how it is
// shown to `out`, which has room for 16 bytes, when that differs from the bytes, else sets
// `*written` to 0.
size_t mend_shown(const unsigned char *bytes, size_t count, char *out, size_t *written);

// Reads one byte of the terminal: the getc function.
int mend_next_byte(FILE *stream);

// Inserts a pasted block as one text: a key function.
int mend_paste(int count, int key);

// Return whether the signal came, and leave it noted.
bool mend_interrupt_is_noted(void);
bool mend_ending_is_noted(void);

#endif
