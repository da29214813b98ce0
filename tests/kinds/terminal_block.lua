-- seconds: 2
-- The part fed and loaded so that each of its faults shows.
depanne.api(1)
local line = depanne.line { id = "terminal_block", name = { fr = "Banc d’essai", en = "Test rig" } }
line.add("X0", "kinds/electrical/mains_supply.lua", { station = 0, place = "C1" })
line.add("PE", "kinds/electrical/earth_bar.lua", { station = 0, place = "C1" })
line.add("G1", "kinds/electrical/psu_24v.lua", { station = 0, place = "C1" })
line.add("DUT", "kinds/electrical/terminal_block.lua", { station = 0, place = "field" })
line.add("R1", "kinds/electrical/lamp.lua", { station = 0, place = "field", resistance = "12 ohm", rated_current = "2 A" })
line.add("H2", "kinds/electrical/lamp.lua", { station = 0, place = "field" })
line.add("H3", "kinds/electrical/lamp.lua", { station = 0, place = "field" })
line.wire("W1", "X0:L1", "G1:L", { section = "0.5 mm2", length = "1 m" })
line.wire("W2", "X0:N", "G1:N", { section = "0.5 mm2", length = "1 m" })
line.wire("W3", "G1:-", "PE:1", { section = "0.5 mm2", length = "1 m" })
line.wire("W4", "G1:+", "DUT:A1", { section = "0.5 mm2", length = "1 m" })
line.wire("W5", "DUT:B1", "R1:A1", { section = "0.5 mm2", length = "1 m" })
line.wire("W6", "R1:A2", "G1:-", { section = "0.5 mm2", length = "1 m" })
line.wire("W7", "G1:+", "DUT:A2", { section = "0.5 mm2", length = "1 m" })
line.wire("W8", "DUT:B2", "H2:A1", { section = "0.5 mm2", length = "1 m" })
line.wire("W9", "H2:A2", "G1:-", { section = "0.5 mm2", length = "1 m" })
line.wire("W10", "DUT:B3", "H3:A1", { section = "0.5 mm2", length = "1 m" })
line.wire("W11", "H3:A2", "G1:-", { section = "0.5 mm2", length = "1 m" })
return line
