package names

import (
	"strings"
	"sync"
)

// givenFamilies are given names that one bearer has in several forms, as the press
// of Ukraine, of Russia and of others has them.
var givenFamilies = []string{
	"volodymyr vladimir wladimir wolodymyr володимир владимир volodimir فولوديمير فلاديمير",
	"oleksandr aleksandr alexander alexandre alejandro олександр александр",
	"oleksandra aleksandra alexandra олександра александра",
	"oleksii oleksiy oleksij alexei aleksei alexey alexej олексій алексей",
	"mykola nikolai nikolay nikolaj микола николай",
	"mykhailo mikhail mikhaïl michail michael mijaíl михайло михаил",
	"serhii serhiy serhij sergei sergey sergej sergio serge serguei сергій сергей",
	"dmytro dmitri dmitry dmitriy dmitrij dimitri дмитро дмитрий",
	"andrii andriy andrij andrei andrey andrej андрій андрей",
	"yevhen yevhenii yevgeny evgeny evgeni jewhen jewgeni yevgeni євген євгеній евгений",
	"petro pyotr petr piotr pjotr петро петр",
	"pavlo pavel павло павел", "oleh oleg олег", "ihor igor ігор игорь", "hryhorii grigory grigori григорій григорий",
	"vasyl vasily vasili wassyl wassili василь василий", "ivan iwan іван иван",
	"olena elena jelena yelena helena олена елена", "kateryna ekaterina katerina jekaterina yekaterina катерина екатерина",
	"tetiana tatiana tatyana tetjana tatjana тетяна татьяна", "iryna irina ірина ирина", "svitlana svetlana swetlana світлана светлана",
	"anna hanna ганна анна", "yuliia yulia julia julija юлія юлия", "nataliia natalia natalya наталія наталья",
	"kostiantyn konstantin костянтин константин", "anatolii anatoly anatoli анатолій анатолий",
	"viktor victor віктор виктор", "vitalii vitaly vitali віталій виталий", "valerii valery valeri валерій валерий",
	"danylo daniil daniel данило даниил", "denys denis денис", "maksym maxim maksim максим", "artem artyom артем", "roman роман", "oleksiy alexis",
	"yurii yuriy yuri jurij juri iouri юрій юрий", "leonid леонід леонид", "mariia maria marija maría мария марія",
	"joseph josef yosef yusuf josé يوسف йосип иосиф", "muhammad mohammed mohamed mohammad muhammed mehmet محمد мухаммед мухаммад мохамед мохаммед",
	"mahmud mahmoud محمود махмуд", "ahmad ahmed أحمد ахмед ахмад", "yousef youssef yusuf joseph يوسف", "hussein husain hussain حسين хусейн хусейн",
}

// families gives each folded given name the numbers of the families it is of.
type families map[string][]int

var givenNames = sync.OnceValue(func() families {
	f := families{}
	for n, list := range givenFamilies {
		for _, name := range strings.Fields(list) {
			key := Fold(name)
			f[key] = append(f[key], n)
		}
	}
	return f
})

// same tells whether two words are forms of one given name, in whatever case.
func (f families) same(a, b *word) bool {
	for _, x := range a.forms {
		of := f[x.word]
		if of == nil {
			continue
		}
		for _, y := range b.forms {
			for _, n := range f[y.word] {
				for _, m := range of {
					if n == m {
						return true
					}
				}
			}
		}
	}
	return false
}
