-- The pump 3P1 is worn: its slip grows with pressure, 72 bar instead of 95 at the end of the stroke; no alarm.
depanne.api(1)
local conduct = depanne.include "lines/emmanchement/conduct.lua"
local solution = depanne.include "lines/emmanchement/solution.lua"
local oil = depanne.include "lines/emmanchement/oil.lua"

return depanne.exercise {
  id = "emmanchement/pompe_3p1", line = "lines/emmanchement/line.lua",
  title = { fr = "La presse appuie moins qu’avant", en = "The press pushes less than before" },
  task = "diagnose", trade = "hydraulic", level = 4, minutes = 150,
  competences = { "CCP3-C1", "CCP2-C2", "CCP3-C2", "CCP4-C1" },
  faults = { { "3P1.worn", at = "80 s" } },
  arrival = "125 s",
  order = "OT 26-0702",
  operator = {
    name = { fr = "Mme Roussel, conductrice de ligne", en = "Ms Roussel, line operator" },
    says = { fr = "Elle avance de plus en plus lentement en fin de course, surtout quand c’est chaud, et le pupitre affiche autour de 72 bar au lieu de 95. Pas de défaut. Il suffirait de remonter le limiteur.",
             en = "It gets slower and slower at the end of its stroke, above all when warm, and the panel shows about 72 bar instead of 95. No fault. One would only have to raise the relief valve." },
  },
  questions = {
    { id = "since", person = "operator", q = { fr = "Depuis quand ?", en = "Since when?" },
      a = { fr = "Cela baisse depuis des mois. Cette semaine on est passé sous 75.", en = "It has been falling for months. This week we went below 75." } },
    { id = "cold", person = "operator", q = { fr = "Est-ce pareil le matin à froid ?", en = "Is it the same cold in the morning?" },
      a = { fr = "Non, à froid elle pousse mieux.", en = "No, cold it pushes better." } },
    { id = "noise", person = "operator", q = { fr = "La pompe fait-elle un bruit nouveau ?", en = "Does the pump make a new noise?" },
      a = { fr = "Non, elle ronfle comme toujours.", en = "No, it drones as ever." } },
    { id = "setting", person = "team_leader", q = { fr = "A-t-on touché au limiteur ?", en = "Has the relief valve been touched?" },
      a = { fr = "Non, il est plombé, et il le reste.", en = "No, it is sealed, and stays so." } },
  },
  history = {
    { date = "2026-02-17", order = "OT 26-0060", ref = "3P1", hours = 0.4,
      finding = { fr = "Temps de montée de presse relevé 0,94 s", en = "Press return time found 0.94 s" },
      action = { fr = "Surveillance, remplacement de la pompe proposé", en = "To be watched, exchange of the pump proposed" } },
  },
  risks = oil.risk_names, energies = { "hydraulic" },
  neighbours = { "3V1.broken_spring", "3V6.worn", "3A.leaking", "3T1.wrong_part_thin", "3S1.clogged" },
  expectations = {
    root = "3P1.worn", element = "3P1", modes = { "worn", "leaking" },
    causes = { "normal_wear", "age", "pollution" }, repair = { { "3P1" } }, remedies = { "fit" },
    chain = { "3P1", "3V1", "3V3", "3A", "3V6", "3S1", "3T1", "3F1", "3B3", "BP1", "MP1", "MP2", "HO1", "3K1", "M1" },
    functional_chain = { "3A", "3P1" },
    symptom = { { mode = "panel", on = "p_max" } },
    proofs = {
      { { mode = "bar", on = "MP2:P", below = 8200000, judged = "abnormal" }, { mode = "listen", on = "3V1", shown = { fr = "Aucun passage", en = "No oil passes" } },
        { mode = "listen", on = "3A", shown = { fr = "Aucun bruit", en = "No noise" } }, { mode = "look", on = "3S1" } },
    },
    leak_tests = { "3P1" },
    tests = { "manual", "cycle" }, character = "definitive",
    bad_rows = { "CCP3-C1.K8", "CCP2-C2.K3" },
  },

  reference = solution.reference {
    ask = { "since", "cold", "noise", "setting" }, see = { { "look", on = "3A" }, { "listen", on = "3P1" }, { "look", on = "3T1" } },
    documents = { "folio:H1" }, risks = oil.risks, wear = oil.wear,
    chain = { "3A", "action", "Effort et vitesse de la presse : pompe, limiteur, petite vitesse, vérin" },
    suppose = {
      { "3P1", "worn", "Pompe usée : le débit manque en charge" },
      { "3V1", "broken_spring", "Limiteur qui s’ouvre trop tôt" },
      { "3A", "leaking", "Joint de piston" },
    },
    search = conduct.join(oil.by_hand(oil.down {
      { "measure", on = "MP2:P", mode = "bar" }, { "judge", mode = "abnormal", value = -1 },
      { "listen", on = "3V1" }, { "listen", on = "3A" }, { "look", on = "3S1" },
    }, oil.up { { "measure", on = "MP1:P", mode = "bar" }, { "judge", mode = "normal", value = -1 } }), {
      { "reject", on = "3V1", mode = "broken_spring", text = "95 bar en butée haute sans la petite vitesse, et le limiteur ne passait pas à 72 bar" },
      { "confirm", on = "3P1", mode = "worn", text = "Le débit ne suffit plus en charge : ni limiteur, ni vérin, ni aspiration" },
    }),
    energies = { "hydraulic" },
    diagnosis = { "3P1", "worn", "normal_wear", "72 bar en petite vitesse, limiteur fermé, vérin étanche, aspiration normale : fuite interne de la pompe" },
    part = "3P1", work = conduct.join(oil.exchange("3P1", "PE-8-D"), { { "measure", on = "3K1", mode = "misalignment" }, { "judge", mode = "normal", value = -1 } }), check = oil.check("3P1", oil.down { { "measure", on = "MP2:P", mode = "bar" }, { "judge", mode = "normal", value = -1 } }),
    waste = { { "3P1", "soiled" }, { "oil", "oil" } },
    report = {
      symptom = "Production sans défaut, 72 bar à l’emmanchement au lieu de 95, montée ralentie.",
      analysis = "En petite vitesse 72 bar en MP2, limiteur fermé, pas de souffle dans le vérin, vacuomètre dans le vert ; 95 bar en butée haute.",
      element = "3P1, pompe à engrenages", cause = "Usure normale de la pompe.",
      work_done = "Presse calée, Q0 consigné, accumulateur vidangé, 0 bar vérifié, remplacement de 3P1, alignement de 3K1 contrôlé.",
      parts = "PE-8-D, quantité 1", tests = "95 bar à l’emmanchement, pas de fuite, essai manuel et cycles conformes.",
      follow_up = "Relever le débit en charge toutes les 1000 h.",
    },
  },

  -- The relief valve is changed instead of being raised: no better.
  bad = oil.wrong("3V1", "LP-160", {
    symptom = "La presse appuyait moins.", analysis = "Limiteur affaibli.", element = "3V1", cause = "Usure",
    work_done = "Limiteur remplacé.", parts = "LP-160", tests = "Cycles conformes.",
  }),
}
