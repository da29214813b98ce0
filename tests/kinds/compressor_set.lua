-- seconds: 60
depanne.api(1)
local line = depanne.line { id = "rig_compressor_set", name = { fr = "Banc", en = "Rig" } }
local P, E = "kinds/pneumatic/", "kinds/electrical/"
local at = { station = 1, place = "field" }
local function with(more)
  more.station, more.place = 1, "field"
  return more
end
line.add("DUT", P .. "compressor_set.lua", with { receiver = "5 l" })
line.add("L1", P .. "air_main.lua", with { volume = "1 l" })
line.add("Z1", P .. "silencer.lua", with { conductance = "0.08 l/(s·bar)" })
line.add("S1", E .. "push_button_no.lua", at)
line.add("V1", P .. "valve_3_2.lua", with { command = "S1.pressed", moisture = "DUT.moisture" })
line.add("A1", P .. "cylinder_single.lua", with { moisture = "DUT.moisture" })
line.tube("T1", "DUT:1", "L1:1", { outside = "12 mm", bore = "8 mm", length = "1 m" })
line.tube("T2", "L1:2", "Z1:1", { outside = "8 mm", bore = "6 mm", length = "0.5 m" })
line.tube("T3", "L1:2", "V1:1", { outside = "8 mm", bore = "6 mm", length = "0.5 m" })
line.tube("T4", "V1:2", "A1:A", { outside = "6 mm", bore = "4 mm", length = "1 m" })
line.add("V1Z3", P .. "silencer.lua", at)
line.tube("V1T3", "V1:3", "V1Z3:1", { outside = "12 mm", bore = "8 mm", length = "0.1 m" })
line.startup {
  { at = "30 s", set = "S1.pressed", value = 1 },
  { at = "33 s", set = "S1.pressed", value = 0 },
  { at = "45 s", set = "DUT.switch", value = 0 },
}
return line
