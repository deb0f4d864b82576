/* Only the reentrant calls exist: a call without a context does not compile. */
#define GEOS_USE_ONLY_R_API
#include <geos_c.h>
