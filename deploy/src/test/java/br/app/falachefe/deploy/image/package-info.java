/** The images that we build: what goes into them, who runs in them, and what their processes may use. */
@NullMarked
package br.app.falachefe.deploy.image;

import org.jspecify.annotations.NullMarked;
