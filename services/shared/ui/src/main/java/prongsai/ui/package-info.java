/**
 * What every page shares: the layout, the components, the one stylesheet with its fonts, the texts of the frame, and how
 * dates and numbers read. A service draws its own pages with these.
 */
package prongsai.ui;
