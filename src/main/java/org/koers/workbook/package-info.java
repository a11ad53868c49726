/** Reads uploads and writes templates. With report the only package that imports POI. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "calendar",
            "measure",
            "provenance",
            "plan",
            "results",
            "activities",
            "quotes",
            "market",
            "customers",
            "team",
            "decisions",
            "situation",
            "intake",
            "rules",
            "ruletables"
        })
package org.koers.workbook;
