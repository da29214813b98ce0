-- seconds: 4
depanne.api(1)
local line = depanne.line { id = "fuse_5x20", name = { fr = "Banc d’essai", en = "Test rig" } }
local E = "kinds/electrical/"
line.add("X0", E .. "mains_supply.lua")
line.add("PE", E .. "earth_bar.lua")
line.add("G1", E .. "psu_24v.lua")
line.wire("G1L", "X0:L1", "G1:L")
line.wire("G1N", "X0:N", "G1:N")
line.wire("G1M", "G1:-", "PE:1")
line.add("DUT", E .. "fuse_5x20.lua")
line.add("E1", E .. "heating_element.lua", { resistance = "16 ohm" })
line.wire("W1", "G1:+", "DUT:1")
line.wire("W2", "DUT:2", "E1:1")
line.wire("W3", "E1:2", "G1:-")
line.wire("W4", "E1:PE", "PE:1")
return line
