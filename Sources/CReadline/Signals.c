// Signals are only noted; the loop that polls acts on them when the wake pipe tells it to.

#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <unistd.h>

#include "CReadline.h"
#include "Internal.h"

static volatile sig_atomic_t interrupted, resized, stopped, ending;
static volatile sig_atomic_t wake_descriptor = -1;

static const int caught[] = {SIGINT, SIGWINCH, SIGTSTP, SIGTERM, SIGHUP, SIGQUIT};
enum { caught_count = sizeof caught / sizeof caught[0] };
static struct sigaction before[caught_count];
static bool is_ours[caught_count];

static void note(int number) {
  int saved = errno;
  switch (number) {
    case SIGINT: interrupted = 1; break;
    case SIGWINCH: resized = 1; break;
    case SIGTSTP: stopped = 1; break;
    default: ending = number; break;
  }
  // The pipe does not block; when it is full, the loop is going to wake anyway.
  if (wake_descriptor >= 0 && write(wake_descriptor, "", 1) < 0) errno = saved;
  errno = saved;
}

void creadline_catch_signals(int descriptor) {
  interrupted = resized = stopped = ending = 0;
  wake_descriptor = descriptor;
  struct sigaction action = {0};
  action.sa_handler = note;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < caught_count; i++) {
    // What the parent chose to ignore, as nohup does, stays ignored.
    bool known = sigaction(caught[i], NULL, &before[i]) == 0;
    bool ignored = known && before[i].sa_handler == SIG_IGN;
    is_ours[i] = known && !ignored && sigaction(caught[i], &action, NULL) == 0;
  }
}

void creadline_release_signals(void) {
  for (int i = 0; i < caught_count; i++) {
    if (is_ours[i]) sigaction(caught[i], &before[i], NULL);
    is_ours[i] = false;
  }
  wake_descriptor = -1;
}

static bool take(volatile sig_atomic_t *flag) {
  bool was = *flag != 0;
  *flag = 0;
  return was;
}

bool creadline_took_interrupt(void) { return take(&interrupted); }
bool creadline_took_resize(void) { return take(&resized); }
bool creadline_took_stop(void) { return take(&stopped); }
int creadline_ending_signal(void) { return ending; }

bool mend_interrupt_is_noted(void) { return interrupted != 0; }
bool mend_ending_is_noted(void) { return ending != 0; }
