-- seconds: 25
depanne.api(1)
local line = depanne.line { id = "rig_compressor_head", name = { fr = "Banc", en = "Rig" } }
local P = "kinds/pneumatic/"
local at = { station = 1, place = "field" }
local function with(more)
  more.station, more.place = 1, "field"
  return more
end
line.add("M1", "kinds/bench/turn.lua", at)
line.add("DUT", P .. "compressor_head.lua", at)
line.add("L1", P .. "air_main.lua", with { volume = "5 l" })
line.add("Z1", P .. "silencer.lua", with { conductance = "0.12 l/(s·bar)" })
line.join("M1:shaft", "DUT:shaft")
line.tube("T1", "DUT:1", "L1:1", { outside = "12 mm", bore = "8 mm", length = "1 m" })
line.tube("T2", "L1:2", "Z1:1", { outside = "8 mm", bore = "6 mm", length = "1 m" })
line.startup { { at = "15 s", set = "M1.command", value = 0 } }
return line
