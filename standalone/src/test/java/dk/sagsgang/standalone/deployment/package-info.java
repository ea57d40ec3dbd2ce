/** Tests of what stands beside the code for those who deploy it. */
@NullMarked
package dk.sagsgang.standalone.deployment;

import org.jspecify.annotations.NullMarked;
