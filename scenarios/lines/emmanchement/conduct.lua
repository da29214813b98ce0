-- What the exercises on this line share: how people here lock out each energy, give it back, restart and accept.
-- Exercises join these lists with their own acts.
depanne.api(1)

local conduct = {}

-- One list of several, in order.
function conduct.join(...)
  local all = {}
  local lists = { ... }
  for i = 1, #lists do
    for k = 1, #lists[i] do all[#all + 1] = lists[i][k] end
  end
  return all
end

-- ---- Lock-out ----

-- The Z axis falls when its air goes, and its air goes with the 24 V: it is propped first and let go last.
conduct.prop_z = { { "block", on = "4B" } }
conduct.free_z = { { "unblock", on = "4B" } }
-- The press slide, before its oil or what guides it is touched.
conduct.prop_press = { { "block", on = "3A" } }
conduct.free_press = { { "unblock", on = "3A" } }

conduct.electrical_lockout = {
  { "operate", on = "Q0", mode = "handle", value = 0 },
  { "lock", on = "Q0" }, { "tag", on = "Q0" }, { "identify", on = "Q0" },
  { "test_tester" },
  { "test_dead", on = "Q0:2", with = "Q0:4" }, { "test_dead", on = "Q0:2", with = "Q0:6" },
  { "test_dead", on = "Q0:4", with = "Q0:6" }, { "test_dead", on = "Q0:2", with = "PE:1" },
  { "test_dead", on = "Q0:4", with = "PE:1" }, { "test_dead", on = "Q0:6", with = "PE:1" },
  { "test_tester" },
}
conduct.electrical_return = {
  { "untag", on = "Q0" }, { "unlock", on = "Q0" }, { "operate", on = "Q0", mode = "handle", value = 1 },
}

-- Q0 separated and locked for oil or mechanisms, where no wire is touched.
conduct.separate_q0 = {
  { "operate", on = "Q0", mode = "handle", value = 0 }, { "lock", on = "Q0" }, { "tag", on = "Q0" }, { "identify", on = "Q0" },
}

conduct.pneumatic_lockout = {
  { "operate", on = "0V1", mode = "handle", value = 0 },
  { "lock", on = "0V1" }, { "tag", on = "0V1" }, { "identify", on = "0V1" },
  { "dissipate", on = "1V1" },
  { "measure", on = "0S1:P", mode = "bar" }, { "measure", on = "1A:A", mode = "bar" }, { "measure", on = "1A:B", mode = "bar" },
  { "measure", on = "4A:A", mode = "bar" }, { "measure", on = "4A:B", mode = "bar" },
  { "measure", on = "4B:A", mode = "bar" }, { "measure", on = "4B:B", mode = "bar" },
}
conduct.pneumatic_return = {
  { "untag", on = "0V1" }, { "unlock", on = "0V1" }, { "operate", on = "0V1", mode = "handle", value = 1 },
}

-- After the press is propped and Q0 separated and locked.
conduct.hydraulic_lockout = {
  { "operate", on = "3Z1", mode = "isolator", value = 0 }, { "operate", on = "3Z1", mode = "drain", value = 1 },
  { "measure", on = "MP1:P", mode = "bar" }, { "measure", on = "MP2:P", mode = "bar" }, { "measure", on = "MP5:P", mode = "bar" },
}
conduct.hydraulic_return = {
  { "operate", on = "3Z1", mode = "drain", value = 0 }, { "operate", on = "3Z1", mode = "isolator", value = 1 },
}

-- After Q0 is separated and locked.
conduct.mechanical_lockout = {
  { "check_still", on = "M1" }, { "check_still", on = "M2" }, { "check_still", on = "M3" },
}

-- From energy on to ready: reset, acknowledge, initialise.
conduct.restart = {
  { "wait", value = 3 }, { "push", on = "S2", mode = "pressed", value = 0.4 },
  { "push", on = "S7", mode = "pressed", value = 0.4 }, { "wait", value = 1 },
  { "push", on = "S6", mode = "pressed", value = 0.4 }, { "wait", value = 14 },
}

conduct.acceptance = {
  { "run_test", mode = "manual", value = 1 }, { "run_test", mode = "cycle", value = 2 }, { "read_panel" },
}

return conduct
