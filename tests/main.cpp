#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN // NOLINT: doctest's name
#include <doctest/doctest.h>
