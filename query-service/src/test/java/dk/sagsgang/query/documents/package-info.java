/** Tests of documents by their structure, as programs for reading see them. */
@NullMarked
package dk.sagsgang.query.documents;

import org.jspecify.annotations.NullMarked;
