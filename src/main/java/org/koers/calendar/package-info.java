/** Which ISO week and plan year a sale belongs to, and how many selling days it has. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.koers.calendar;
