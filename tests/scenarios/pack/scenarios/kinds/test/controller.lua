depanne.api(1)
return depanne.kind {
  id = "controller", trade = "electrical", name = { fr = "Automate", en = "Controller" },
  signals = { "running", "I0.0", "I0.1", "Q0.0" },
}
