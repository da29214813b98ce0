-- seconds: 4
depanne.api(1)
local line = depanne.line { id = "encoder", name = { fr = "Banc d’essai", en = "Test rig" } }
local E = "kinds/electrical/"
line.add("X0", E .. "mains_supply.lua")
line.add("PE", E .. "earth_bar.lua")
line.add("G1", E .. "psu_24v.lua")
line.wire("G1L", "X0:L1", "G1:L")
line.wire("G1N", "X0:N", "G1:N")
line.wire("G1M", "G1:-", "PE:1")
line.add("DUT", E .. "encoder.lua")
line.add("M1", E .. "dc_motor.lua")
line.join("M1:shaft", "DUT:shaft")
line.wire("W1", "G1:+", "M1:+")
line.wire("W2", "M1:-", "G1:-")
line.wire("W3", "G1:+", "DUT:+")
line.wire("W4", "DUT:-", "G1:-")
return line
