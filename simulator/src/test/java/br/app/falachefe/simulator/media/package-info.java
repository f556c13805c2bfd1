@NullMarked
package br.app.falachefe.simulator.media;

import org.jspecify.annotations.NullMarked;
