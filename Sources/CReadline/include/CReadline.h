// CReadline: GNU readline behind functions, since Swift 6 cannot touch C globals.
//
// Everything here but `creadline_catch_signals` and its handler belongs to one thread: the one that
// called `creadline_open`. Nothing here decides what a line means; it edits, shows and hands over.

#ifndef MEND_CREADLINE_H
#define MEND_CREADLINE_H

#include <stdbool.h>
#include <stddef.h>

// What reading from the terminal led to.
typedef enum __attribute__((enum_extensibility(closed))) creadline_outcome : int {
  CREADLINE_EDITING = 0,  // no line yet
  CREADLINE_LINE = 1,     // a line was entered: see `creadline_line`
  CREADLINE_END = 2,      // end of input, such as Ctrl-D on an empty line
} creadline_outcome;

// Offers the completions of `line` at the byte offset `cursor` through `creadline_offer`.
typedef void (*creadline_completer)(const char *line, size_t cursor);

// Says whether a line that is being entered goes on on the next line, without its last byte.
typedef bool (*creadline_continuation)(const char *line, size_t count);

// Prepares readline; `name` is the program's name in an inputrc, and `indent` the number of columns
// that the second and further lines of a message are shown with.
void creadline_open(const char *name, int indent, creadline_completer completer,
                    creadline_continuation continuation);

// Gives the terminal back as it was found.
void creadline_close(void);

// Shows the prompt and starts a new line. The bytes \001 and \002 enclose what takes no columns.
void creadline_begin(const char *prompt);

// Puts text into the line that is being entered, as if it had been typed.
void creadline_fill(const char *text);

// Reads what the terminal has to say; call it when standard input can be read.
creadline_outcome creadline_read(void);

// The line entered last, without its end, and its length; it may hold any byte but NUL.
const char *creadline_line(void);
size_t creadline_line_count(void);

// Whether the line entered last held a NUL; what follows the NUL is not in `creadline_line`.
bool creadline_line_held_nul(void);

// Gives up the line that is being entered and goes to a fresh row; no line is being entered then.
void creadline_abandon(void);

// Takes the prompt and the line off the screen, so that something else can be written.
void creadline_hide(void);

// Shows the prompt and the line again.
void creadline_show(void);

// Takes up the present size of the terminal.
void creadline_resize(void);

// Stops the process, as Ctrl-Z asks, with the terminal as it was found; returns when it goes on.
void creadline_suspend(void);

// The number of columns of the terminal at the descriptor, or 0 when that is not known.
int creadline_columns(int descriptor);

// Adds one completion; `space` puts a space after it when it is the only one.
void creadline_offer(const char *word, bool space);

// Adds a message to what the Up key and Ctrl-R find; it stays in memory.
void creadline_remember(const char *line);

// Forgets what the Up key and Ctrl-R find.
void creadline_forget(void);

// Notes SIGINT, SIGWINCH, SIGTSTP, SIGTERM, SIGHUP and SIGQUIT, and writes a byte to
// `wake_descriptor` for each.
void creadline_catch_signals(int wake_descriptor);

// Puts back the handlers that were there before.
void creadline_release_signals(void);

// Return whether the signal came since the last call.
bool creadline_took_interrupt(void);
bool creadline_took_resize(void);
bool creadline_took_stop(void);

// Returns the number of the signal that asks the process to end, or 0.
int creadline_ending_signal(void);

#endif
