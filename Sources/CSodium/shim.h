#ifndef MEND_CSODIUM_SHIM_H
#define MEND_CSODIUM_SHIM_H
#include <sodium.h>
#endif
