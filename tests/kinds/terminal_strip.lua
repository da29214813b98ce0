-- seconds: 2
-- The part fed and loaded so that each of its faults shows.
depanne.api(1)
local line = depanne.line { id = "terminal_strip", name = { fr = "Banc d’essai", en = "Test rig" } }
line.add("X0", "kinds/electrical/mains_supply.lua", { station = 0, place = "C1" })
line.add("PE", "kinds/electrical/earth_bar.lua", { station = 0, place = "C1" })
line.add("G1", "kinds/electrical/psu_24v.lua", { station = 0, place = "C1" })
line.add("DUT", "kinds/electrical/terminal_strip.lua", { station = 0, place = "field", pins = { "1", "2" } })
line.add("H1", "kinds/electrical/lamp.lua", { station = 0, place = "field" })
line.wire("W1", "X0:L1", "G1:L", { section = "0.5 mm2", length = "1 m" })
line.wire("W2", "X0:N", "G1:N", { section = "0.5 mm2", length = "1 m" })
line.wire("W3", "G1:-", "PE:1", { section = "0.5 mm2", length = "1 m" })
line.wire("W4", "G1:+", "DUT:1", { section = "0.5 mm2", length = "1 m" })
line.wire("W5", "DUT:1", "H1:A1", { section = "0.5 mm2", length = "1 m" })
line.wire("W6", "H1:A2", "G1:-", { section = "0.5 mm2", length = "1 m" })
line.wire("W7", "DUT:2", "G1:-", { section = "0.5 mm2", length = "1 m" })
return line
