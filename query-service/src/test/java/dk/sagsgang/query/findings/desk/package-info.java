/** Tests of how findings are kept and told: over HTTP, on the stream, and from one snapshot to the next. */
@NullMarked
package dk.sagsgang.query.findings.desk;

import org.jspecify.annotations.NullMarked;
