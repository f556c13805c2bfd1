/** The scripts of the server, run for real: plain processes stand behind their container commands. */
@NullMarked
package br.app.falachefe.deploy.scripts;

import org.jspecify.annotations.NullMarked;
