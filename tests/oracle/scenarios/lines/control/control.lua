-- Outputs of the snapshot, by the clock: idle until 2 s, one coil of the press until 3 s, both until 4 s, then the pusher too.
depanne.api(1)
local function text(what) return { fr = what, en = what } end
local inputs, outputs = {}, {}
for byte = 0, 4 do
  for bit = 0, 7 do inputs[#inputs + 1] = { "I" .. byte .. "." .. bit, "I" .. byte .. bit, text("I" .. byte .. "." .. bit) } end
end
local loads = {
  { "Q0.0", "KM1" },
  { "Q0.1", "U1LI1" },
  { "Q0.2", "U1LI2" },
  { "Q0.3", "KM3" },
  { "Q0.4", "KM4" },
  { "Q0.5", "KM5" },
  { "Q0.6", "KA6" },
  { "Q1.0", "0Y1" },
  { "Q1.1", "1Y1" },
  { "Q1.2", "2Y1" },
  { "Q2.0", "KA1" },
  { "Q2.1", "KA2" },
  { "Q2.2", "KA3" },
  { "Q2.3", "KA4" },
  { "Q2.4", "KA5" },
  { "Q3.0", "4Y1" },
  { "Q3.1", "4Y2" },
  { "Q3.2", "4Y3" },
  { "Q3.3", "4Y4" },
  { "Q3.4", "4Y5" },
  { "Q3.5", "4Y6" },
  { "Q4.0", "H2" },
  { "Q4.1", "H3" },
  { "Q4.2", "H5" },
  { "Q4.3", "H6" },
  { "Q4.4", "H10" },
  { "Q4.5", "H11" },
  { "Q4.6", "H12" },
  { "Q4.7", "HA1" },
  { "Q5.0", "H13" },
}
for i, load in ipairs(loads) do outputs[i] = { load[1], load[2], text(load[2]) } end

local idle = { "KM1", "U1LI1", "KM3", "KM5", "0Y1", "4Y2", "H2", "H10", "H13" }
local function with(...)
  local actions = {}
  for _, list in ipairs({ idle, { ... } }) do
    for _, output in ipairs(list) do actions[#actions + 1] = output end
  end
  return actions
end

return depanne.control {
  plc = "PLC", run = "PLC.running", inputs = inputs, outputs = outputs, memories = {}, messages = {},
  charts = {
    { "G1", rank = 0, comment = text("Snapshot"),
      steps = {
        { "1", initial = true, x = 0, y = 0, actions = with() },
        { "2", x = 0, y = 4, actions = with("KA1") },
        { "3", x = 0, y = 8, actions = with("KA1", "KA3") },
        { "4", x = 0, y = 12, actions = with("KA1", "KA3", "1Y1") },
      },
      transitions = {
        { from = "1", to = "2", when = "t(X1) >= 2 s" },
        { from = "2", to = "3", when = "t(X2) >= 1 s" },
        { from = "3", to = "4", when = "t(X3) >= 1 s" },
      } },
  },
}
