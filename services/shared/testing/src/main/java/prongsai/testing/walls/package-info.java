/**
 * The proof of isolation: what the walls are said to be ({@code walls.yaml}), what the catalog says of them, what they do when
 * they are pushed against, and what becomes of both when a wall is damaged on purpose.
 */
package prongsai.testing.walls;
