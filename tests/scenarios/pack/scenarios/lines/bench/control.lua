depanne.api(1)
return depanne.control {
  inputs = { { "I0.0", "S1", { fr = "Marche", en = "Start" } }, { "I0.1", "S2", { fr = "Arrêt", en = "Stop" } } },
  outputs = { { "Q0.0", "K1", { fr = "Contacteur", en = "Contactor" } } },
  memories = { n = 0 },
  messages = { E1 = { fr = "Trop long", en = "Too long", fault = true } },
  run = "PLC.running",
  charts = {
    { "G1", rank = 1, steps = {
        { "0", initial = true }, { "1", actions = { "K1", { "add", "n", 1 }, { "message", "E1", when = "t(X1) > 2 s" } }, limit = "3 s", message = "E1" },
        { "2", actions = { { "latch", "K1", 0 }, { "clear" }, { "force", "G2", "initial" } } } },
      transitions = {
        { from = "0", to = "1", when = "up(S1) · /S2" }, { from = "1", to = "2", when = "S2 or n >= 3 and not (K1)" },
        { from = "2", to = "0", when = "1" } } },
    { "G2", rank = 2, steps = { { "10", initial = true } }, transitions = {} },
  },
}
