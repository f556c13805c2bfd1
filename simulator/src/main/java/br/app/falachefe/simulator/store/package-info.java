/** What has happened on the phones: kept in memory, and on disk so that a killed simulator comes back with it. */
@NullMarked
package br.app.falachefe.simulator.store;

import org.jspecify.annotations.NullMarked;
