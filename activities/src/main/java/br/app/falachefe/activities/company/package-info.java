/** People, companies, and who belongs where. */
@NullMarked
package br.app.falachefe.activities.company;

import org.jspecify.annotations.NullMarked;
