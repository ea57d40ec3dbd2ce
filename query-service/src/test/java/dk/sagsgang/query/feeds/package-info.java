/** Tests of the feed by what a program for news reads in it. */
@NullMarked
package dk.sagsgang.query.feeds;

import org.jspecify.annotations.NullMarked;
