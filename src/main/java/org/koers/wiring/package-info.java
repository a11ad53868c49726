/** Puts it together; settings. The only package that sees all others. */
@org.jspecify.annotations.NullMarked
package org.koers.wiring;
