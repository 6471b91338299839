// The editor: GNU readline's callback interface with our hooks in it.

#include "CReadline.h"

#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "Internal.h"

// readline/history.h comes after readline.h.
#include <readline/history.h>

enum { remembered_messages = 500, most_offers = 64 };

static creadline_completer completer;
static creadline_continuation continuation;
static creadline_outcome outcome = CREADLINE_EDITING;
static char *line;
static bool held_nul = false, is_entering = false, is_open = false;
static char *offers[most_offers];
static int offer_count = 0, next_offer = 0;

// The terminal stays as readline wants it between two lines: keys typed meanwhile wait unseen.
static void keep_terminal(void) {}

static void take_line(char *entered) {
  outcome = entered ? CREADLINE_LINE : CREADLINE_END;
  free(line);
  line = entered;
  is_entering = false;
  // Ends a keyboard macro that would go on typing into a prompt that is not there.
  mend_display_silent(true);
  rl_free_line_state();
  rl_callback_handler_remove();
  mend_display_silent(false);
}

static int enter(int count, int key) {
  size_t size = rl_end > 0 ? (size_t)rl_end : 0;
  if (size > 0 && continuation && continuation(rl_line_buffer, size)) {
    rl_begin_undo_group();
    rl_delete_text(rl_end - 1, rl_end);
    rl_point = rl_end;
    rl_insert_text("\n");
    rl_end_undo_group();
    return 0;
  }
  held_nul = memchr(rl_line_buffer, 0, size) != NULL;
  return rl_newline(count, key);
}

void creadline_offer(const char *word, bool space) {
  if (offer_count >= most_offers) return;
  char *copy = strdup(word);
  if (!copy) return;
  offers[offer_count++] = copy;
  rl_completion_append_character = space ? ' ' : '\0';
}

static char *hand_over_offer(const char *text, int state) {
  (void)text;
  (void)state;
  return next_offer < offer_count ? offers[next_offer++] : NULL;
}

static char **complete(const char *text, int start, int end) {
  (void)start;
  (void)end;
  rl_attempted_completion_over = 1;
  offer_count = next_offer = 0;
  if (completer) completer(rl_line_buffer, (size_t)rl_point);
  return offer_count > 0 ? rl_completion_matches(text, hand_over_offer) : NULL;
}

static void bind_keys(void) {
  const char *maps[] = {"emacs", "vi-insert", "vi-command"};
  for (int i = 0; i < 3; i++) {
    Keymap map = rl_get_keymap_by_name(maps[i]);
    if (!map) continue;
    rl_bind_key_in_map('\r', enter, map);
    rl_bind_key_in_map('\n', enter, map);
    rl_bind_keyseq_in_map("\033[200~", mend_paste, map);
  }
}

// Messages are UTF-8 whatever the environment names. Readline looks it up anew for every line, so
// that setting the locale alone would not last.
static void use_utf8(void) {
  if (setlocale(LC_CTYPE, "") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return;
  if (setlocale(LC_CTYPE, "C.UTF-8")) setenv("LC_ALL", "C.UTF-8", 1);
}

void creadline_open(const char *name, int indent, creadline_completer offer,
                    creadline_continuation goes_on) {
  if (is_open) return;
  is_open = true;
  completer = offer;
  continuation = goes_on;
  mend_display_indent(indent);
  use_utf8();
  rl_readline_name = strdup(name);
  rl_catch_signals = 0;
  rl_catch_sigwinch = 0;
  rl_change_environment = 0;
  // Before the inputrc is read, so that it has the last word.
  rl_variable_bind("bell-style", "none");
  rl_variable_bind("show-all-if-ambiguous", "on");
  rl_variable_bind("page-completions", "off");
  rl_variable_bind("enable-active-region", "off");
  rl_deprep_term_function = keep_terminal;
  rl_attempted_completion_function = complete;
  rl_completer_word_break_characters = " \t\n";
  rl_completer_quote_characters = "";
  rl_initialize();
  // Only now: with functions of ours in place, readline would not look up what the terminal can do.
  rl_getc_function = mend_next_byte;
  rl_redisplay_function = mend_redisplay;
  bind_keys();
  using_history();
  stifle_history(remembered_messages);
  atexit(creadline_close);
}

void creadline_close(void) {
  if (!is_open) return;
  is_open = false;
  if (is_entering) rl_callback_handler_remove();
  is_entering = false;
  rl_deprep_terminal();
  fflush(rl_outstream);
}

void creadline_begin(const char *prompt) {
  outcome = CREADLINE_EDITING;
  held_nul = false;
  is_entering = true;
  rl_callback_handler_install(prompt, take_line);
}

void creadline_fill(const char *text) {
  if (!is_entering) return;
  rl_insert_text(text);
  rl_redisplay();
}

creadline_outcome creadline_read(void) {
  if (is_entering) rl_callback_read_char();
  return outcome;
}

const char *creadline_line(void) { return line ? line : ""; }
size_t creadline_line_count(void) { return line ? strlen(line) : 0; }
bool creadline_line_held_nul(void) { return held_nul; }

void creadline_abandon(void) {
  if (!is_entering) return;
  rl_callback_sigcleanup();
  rl_free_line_state();
  rl_point = rl_end;
  mend_redisplay();
  rl_crlf();
  is_entering = false;
  rl_callback_handler_remove();
  fflush(rl_outstream);
}

void creadline_hide(void) {
  if (is_entering) rl_clear_visible_line();
  fflush(rl_outstream);
}

void creadline_show(void) {
  if (is_entering) rl_forced_update_display();
}

void creadline_resize(void) {
  if (!is_entering) {
    rl_reset_screen_size();
    return;
  }
  // Readline clears what it showed only when it thinks that nobody shows the line but itself.
  rl_redisplay_function = rl_redisplay;
  mend_with_shown_line(rl_resize_terminal);
  rl_redisplay_function = mend_redisplay;
}

void creadline_suspend(void) {
  struct sigaction stop = {0}, ours;
  stop.sa_handler = SIG_DFL;
  sigemptyset(&stop.sa_mask);
  sigset_t open, before;
  sigemptyset(&open);
  sigaddset(&open, SIGTSTP);
  if (sigaction(SIGTSTP, &stop, &ours) != 0) return;
  rl_deprep_terminal();
  fflush(rl_outstream);
  // The thread may have been started with the signal blocked.
  pthread_sigmask(SIG_UNBLOCK, &open, &before);
  raise(SIGTSTP);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  sigaction(SIGTSTP, &ours, NULL);
  rl_prep_terminal(1);
  rl_reset_screen_size();
  creadline_show();
}

int creadline_columns(int descriptor) {
  struct winsize size = {0};
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

void creadline_remember(const char *message) { add_history(message); }

void creadline_forget(void) { clear_history(); }
