/** Declares that it needs nothing, and needs store all the same. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.koers.architecture.broken.workbook;
