/** Amounts that know their unit, how they round, and which way is good; the vocabulary. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"calendar"})
package org.koers.measure;
