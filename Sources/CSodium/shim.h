#ifndef MEND_CSODIUM_SHIM_H
#define MEND_CSODIUM_SHIM_H
#include <sodium.h>
#include <sys/prctl.h>

/* Keeps other processes of the same user from looking into this one, and its memory out of core
   dumps; prctl(2) takes a variable number of arguments, which Swift cannot pass. */
static inline int csodium_hide_process(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }
#endif
