package org.lstmcell.view.main;

/**
 * What the window can be asked to do that needs more than the window: files and dialogs. The program hands it in.
 *
 * @param openLesson  asks for a lesson file and opens it
 * @param exportTable asks for a file and writes the c/y table to it as a picture
 */
public record Actions(Runnable openLesson, Runnable exportTable) {
}
