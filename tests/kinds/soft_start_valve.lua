-- seconds: 16
depanne.api(1)
local line = depanne.line { id = "rig_soft_start_valve", name = { fr = "Banc", en = "Rig" } }
local P, E = "kinds/pneumatic/", "kinds/electrical/"
local at = { station = 1, place = "field" }
local function with(more)
  more.station, more.place = 1, "field"
  return more
end
line.add("G", P .. "air_source.lua", with { pressure = "6 bar" })
line.add("S1", E .. "push_button_no.lua", at)
line.add("DUT", P .. "soft_start_valve.lua", with { command = "S1.pressed" })
line.add("A1", P .. "manifold.lua", with { supply_volume = "0.5 l" })
line.tube("T1", "G:1", "DUT:1", { outside = "12 mm", bore = "8 mm", length = "0.5 m" })
line.tube("T2", "DUT:2", "A1:P", { outside = "12 mm", bore = "8 mm", length = "0.5 m" })
line.startup {
  { at = "1 s", set = "S1.pressed", value = 1 },
  { at = "8 s", set = "S1.pressed", value = 0 },
}
return line
