/** A Sagsgang server as its clients see it: answers as JSON, refusals as failures with a reason code. */
@NullMarked
package dk.sagsgang.standalone.http;

import org.jspecify.annotations.NullMarked;
