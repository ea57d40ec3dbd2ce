/** Keeps the findings of the authorities that are taken in here in memory, and tells them: as lists, live, and as a feed. */
@NullMarked
package dk.sagsgang.query.findings.desk;

import org.jspecify.annotations.NullMarked;
